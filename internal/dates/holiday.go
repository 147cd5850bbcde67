package dates

import "strings"

// holidayNames lists the names of holidays in lower case, a space between tokens, each with the day it falls on (MMDD)
// or the name of its rule in ruledHoliday. Possessives have a token of their own.
const holidayNames = `
christmas eve=1224
christmas day=1225
christmas=1225
boxing day=1226
new year 's eve=1231
new year 's day=0101
new year 's=0101
new year=0101
old year 's night=1231
hogmanay=1231
thanksgiving day=thanksgiving
thanksgiving=thanksgiving
black friday=black friday
cyber monday=cyber monday
halloween=1031
valentine 's day=0214
st valentine 's day=0214
st patrick 's day=0317
st nicholas day=1206
st nicholas 's day=1206
st george 's day=0423
st andrew 's day=1130
st david 's day=0301
st brigid 's day=0201
st stephen 's day=1226
bonfire night=1105
guy fawkes night=1105
april fools ' day=0401
april fool 's day=0401
independence day=independence day
fourth of july=0704
juneteenth=0619
labor day=labor day
labour day=labour day
mothering sunday=easter-21
may day=0501
memorial day=memorial day
veterans day=1111
president 's day=presidents day
presidents day=presidents day
presidents ' day=presidents day
martin luther king jr day=king day
martin luther king day=king day
mlk day=king day
groundhog day=0202
cinco de mayo=0505
earth day=0422
africa day=0525
europe day=0509
saba saba day=0707
world aids day=1201
human rights day=1210
burns night=0125
pancake day=easter-47
corpus christi=easter+60
trinity sunday=easter+56
kwanzaa=1226
naadam=0711
navruz=0321
newroz=0321
bakrid=adha
tabaski=adha
sallah=adha
idul fitri=fitr
hari raya aidilfitri=fitr
st john 's day=0624
st lucia 's day=1213
st vitus 's day=0628
st vitus ' day=0628
vidovdan=0628
walpurgis night=0430
election day=election day
mother 's day=mother's day
father 's day=father's day
armistice day=1111
remembrance day=1111
remembrance sunday=remembrance sunday
anzac day=0425
australia day=0126
waitangi day=0206
mabo day=0603
kamuzu day=0514
kisan diwas=1223
canada day=0701
bastille day=0714
international women 's day=0308
victory day=victory day
ve day=0508
vj day=0815
republic day=republic day
national day=national day
constitution day=constitution day
liberation day=liberation day
democracy day=democracy day
unity day=unity day
madaraka day=0601
jamhuri day=1212
mashujaa day=1020
heritage day=0924
freedom day=0427
gandhi jayanti=1002
merdeka day=0831
all saints ' day=1101
all saints day=1101
all souls ' day=1102
all souls day=1102
all souls '=1102
michaelmas=0929
candlemas=0202
epiphany=0106
twelfth night=0105
midsummer 's day=0624
midsummer 's eve=0623
feast of the assumption=0815
assumption day=0815
orthodox christmas=0107
orthodox easter=orthodox easter
good friday=easter-2
easter sunday=easter+0
easter monday=easter+1
easter saturday=easter-1
easter=easter+0
maundy thursday=easter-3
ash wednesday=easter-46
shrove tuesday=easter-47
mardi gras=easter-47
palm sunday=easter-7
ascension day=easter+39
whit sunday=easter+49
whit monday=easter+50
whit friday=easter+54
holy week=easter-3
tomb sweeping day=qingming
brexit day=2020-01-31
columbus day=columbus day
pentecost=easter+49
white sunday=white sunday
spring bank holiday=spring bank
august bank holiday=august bank
may bank holiday=may bank
early may bank holiday=may bank
lunar new year 's eve=lunar-1
lunar new year 's day=lunar+0
lunar new year=lunar+0
chinese new year=lunar+0
spring festival=lunar+0
tet=lunar+0
seollal=lunar+0
lantern festival=lunar+14
chap goh meh=lunar+14
mid - autumn festival=mid-autumn
chuseok=mid-autumn
diwali=diwali+0
deepavali=diwali+0
dussehra=dussehra
chhath=chhath
pongal=pongal
songkran=0413
khmer new year=0414
thingyan=0413
nowruz=0321
nauryz=0321
novruz=0320
timket=timket
timkat=timket
victoria day=victoria day
maha shivaratri=shivaratri
maha shivratri=shivaratri
mahashivaratri=shivaratri
mahashivratri=shivaratri
shivaratri=shivaratri
shivratri=shivaratri
holi=holi
baisakhi=baisakhi
vaisakhi=baisakhi
buddha purnima=buddha purnima
buddha jayanti=buddha purnima
ganesh chaturthi=ganesh chaturthi
guru nanak jayanti=guru nanak jayanti
janmashtami=janmashtami
krishna janmashtami=janmashtami
onam=onam
raksha bandhan=raksha bandhan
ram navami=ram navami
thaipusam=thaipusam
ramadan=ramadan
ramazan=ramadan
ramadhan=ramadan
eid=fitr
eid al - fitr=fitr
eid ul - fitr=fitr
eid - ul - fitr=fitr
eid al - adha=adha
eid ul - adha=adha
eid - ul - adha=adha
mawlid=mawlid
passover=hebrew-163
purim=hebrew-193
shavuot=hebrew-113
rosh hashanah=hebrew+0
rosh hashana=hebrew+0
yom kippur=hebrew+9
sukkot=hebrew+14
hanukkah=hanukkah
chanukah=hanukkah
`

// matchHoliday returns the token after the longest name of a holiday that starts at token i, and its rule.
// classOf has seen that the first word begins such a name.
func (f *finder) matchHoliday(i int) (end int, rule string) {
	var buf [24]byte
	key := append(append(append(buf[:0], '\n'), f.lower(i)...), ' ')
	if strings.IndexByte("'-", key[1]) >= 0 {
		return 0, ""
	}
	for _, stop := range [2]byte{' ', '='} {
		key[len(key)-1] = stop
		for from := 0; ; {
			k := strings.Index(holidayNames[from:], string(key))
			if k < 0 {
				break
			}
			line := holidayNames[from+k+1:]
			line = line[:strings.IndexByte(line, '\n')]
			from += k + len(line)
			name, r, _ := strings.Cut(line, "=")
			if n := f.matchWords(i, name); n > end {
				end, rule = n, r
			}
		}
	}
	if end > 0 && rule == "" {
		rule = "unknown"
	}
	return end, rule
}

// matchWords returns the token after the given words when they stand at token i, else 0.
func (f *finder) matchWords(i int, words string) int {
	for words != "" {
		var w string
		w, words, _ = strings.Cut(words, " ")
		if i >= f.limit || string(f.lower(i)) != w {
			return 0
		}
		i++
	}
	return i
}

// holidayIn returns the day a holiday falls on in a year; ok is false where no rule or table tells.
func holidayIn(rule string, year int) (day int, ok bool) {
	if len(rule) == 4 && rule[0] <= '9' {
		return dayNumber(year, int(rule[0]-'0')*10+int(rule[1]-'0'), int(rule[2]-'0')*10+int(rule[3]-'0')), true
	}
	base, offset := rule, 0
	if k := strings.LastIndexAny(rule, "+-"); k > 0 && rule[len(rule)-1] <= '9' {
		base = rule[:k]
		for _, c := range []byte(rule[k+1:]) {
			offset = offset*10 + int(c-'0')
		}
		if rule[k] == '-' {
			offset = -offset
		}
	}
	switch base {
	case "easter":
		return easter(year) + offset, true
	case "orthodox easter":
		return orthodoxEaster(year), true
	case "lunar":
		day, ok = tabled(lunarNewYears, year, 1, 21)
	case "mid-autumn":
		day, ok = tabled(midAutumns, year, 9, 7)
	case "diwali":
		day, ok = tabled(diwalis, year, 10, 17)
	case "dussehra", "chhath":
		day, ok = nearDiwali(base, year)
	case "qingming", "pongal", "timket":
		day, ok = solar(base, year)
	case "ramadan", "fitr", "adha", "mawlid":
		day, ok = islamic(base, year)
	case "hebrew":
		day, ok = roshHashanah(year), true
	case "hanukkah":
		day, ok = hanukkah(year), true
	default:
		if day, ok = indian(base, year); ok {
			return day, ok
		}
		return weekdayHoliday(base, year)
	}
	return day + offset, ok
}

// weekdayHoliday returns the holidays that fall on the nth such weekday of a month.
func weekdayHoliday(rule string, year int) (day int, ok bool) {
	switch rule {
	case "thanksgiving":
		day = nthWeekday(year, 11, 4, 4)
	case "black friday":
		day = nthWeekday(year, 11, 4, 4) + 1
	case "cyber monday":
		day = nthWeekday(year, 11, 4, 4) + 4
	case "labor day":
		day = nthWeekday(year, 9, 1, 1)
	case "memorial day":
		day = nthWeekday(year, 5, 1, -1)
	case "election day":
		day = nthWeekday(year, 11, 1, 1) + 1
	case "columbus day":
		day = nthWeekday(year, 10, 1, 2)
	case "presidents day":
		day = nthWeekday(year, 2, 1, 3)
	case "victoria day":
		day = dayNumber(year, 5, 24) - floorMod(weekday(dayNumber(year, 5, 24))-1, 7)
	case "king day":
		day = nthWeekday(year, 1, 1, 3)
	case "mother's day":
		day = nthWeekday(year, 5, 7, 2)
	case "father's day":
		day = nthWeekday(year, 6, 7, 3)
	case "october labour day":
		day = nthWeekday(year, 10, 1, 4)
	case "southern father's day":
		day = nthWeekday(year, 9, 7, 1)
	case "remembrance sunday", "white sunday":
		day = nthWeekday(year, 11, 7, 2)
		if rule[0] == 'w' {
			day = nthWeekday(year, 10, 7, 2)
		}
	case "spring bank":
		day = nthWeekday(year, 5, 1, -1)
	case "august bank":
		day = nthWeekday(year, 8, 1, -1)
	case "may bank":
		day = nthWeekday(year, 5, 1, 1)
	default:
		return 0, false
	}
	return day, true
}
