package dates

import (
	"strings"

	"byline/internal/document"
)

// nationWords lists words that point at a country, sorted, with its code: its name, its people, its capital. Names that
// are those of other places, too, are left out.
const nationWords = `
abidjan=CI abuja=NG accra=GH adelaide=AU afghan=AF afghanistan=AF african=ZA africans=ZA albania=AL albanian=AL
albanians=AL alberta=CA algeria=DZ algerian=DZ algiers=DZ almaty=KZ american=US americans=US amman=JO amsterdam=NL
angola=AO angolan=AO ankara=TR apia=WS argentina=AR argentine=AR argentinian=AR armenia=AM armenian=AM ashgabat=TM
asmara=ER astana=KZ asuncion=PY athens=GR auckland=NZ australia=AU australian=AU australians=AU austria=AT austrian=AT
azerbaijan=AZ azerbaijani=AZ baghdad=IQ bahrain=BH bahraini=BH baku=AZ bamako=ML bangkok=TH bangladesh=BD bangladeshi=BD
banjul=GM barbadian=BB barbados=BB barcelona=ES beijing=CN beirut=LB belarus=BY belarusian=BY belgian=BE belgium=BE
benin=BJ beninese=BJ berlin=DE bern=CH bhutan=BT bhutanese=BT bishkek=KG bogota=CO bogotá=CO bolivia=BO bolivian=BO
bosnia=BA bosnian=BA botswana=BW brasilia=BR bratislava=SK brazil=BR brazilian=BR brazilians=BR bridgetown=BB brisbane=AU
britain=GB british=GB britons=GB bucharest=RO budapest=HU buenos=AR bulgaria=BG bulgarian=BG burkina=BF burkinabe=BF
burma=MM burmese=MM burundi=BI burundian=BI cairo=EG cambodia=KH cambodian=KH cameroon=CM cameroonian=CM canada=CA
canadian=CA canadians=CA canberra=AU caracas=VE cardiff=GB chadian=TD chile=CL chilean=CL china=CN chinese=CN chisinau=MD
christchurch=NZ colombia=CO colombian=CO colombo=LK congo=CD congolese=CD copenhagen=DK croatia=HR croatian=HR cypriot=CY
cyprus=CY czech=CZ dakar=SN damascus=SY danish=DK delhi=IN denmark=DK dhaka=BD dili=TL doha=QA dubai=AE dublin=IE
durban=ZA dushanbe=TJ dutch=NL ecuador=EC ecuadorean=EC ecuadorian=EC edinburgh=GB egypt=EG egyptian=EG emirates=AE
emirati=AE england=GB english=GB eritrea=ER eritrean=ER estonia=EE estonian=EE eswatini=SZ fiji=FJ fijian=FJ filipino=PH
filipinos=PH finland=FI finnish=FI france=FR freetown=SL french=FR gabon=GA gabonese=GA gaborone=BW gambia=GM gambian=GM
georgian=GE german=DE germans=DE germany=DE ghana=GH ghanaian=GH ghanaians=GH greece=GR greek=GR guatemala=GT
guatemalan=GT guyana=GY guyanese=GY haiti=HT haitian=HT hanoi=VN harare=ZW helsinki=FI honduran=HN honduras=HN honiara=SB
hungarian=HU hungary=HU iceland=IS icelandic=IS india=IN indian=IN indians=IN indonesia=ID indonesian=ID indonesians=ID
iran=IR iranian=IR iraq=IQ iraqi=IQ iraqis=IQ ireland=IE irish=IE islamabad=PK israel=IL israeli=IL israelis=IL
istanbul=TR italian=IT italy=IT ivorian=CI jakarta=ID jamaica=JM jamaican=JM japan=JP japanese=JP jerusalem=IL
johannesburg=ZA jordanian=JO juba=SS kabul=AF kampala=UG karachi=PK kathmandu=NP kazakh=KZ kazakhstan=KZ kenya=KE
kenyan=KE kenyans=KE khartoum=SD kiev=UA kigali=RW kingston=JM kinshasa=CD korea=KR korean=KR kosovan=XK kosovo=XK
kuala=MY kuwait=KW kuwaiti=KW kyiv=UA kyrgyz=KG kyrgyzstan=KG lagos=NG lahore=PK lanka=LK lankan=LK lao=LA laos=LA
latvia=LV latvian=LV lebanese=LB lebanon=LB leonean=SL lesotho=LS liberia=LR liberian=LR libya=LY libyan=LY lilongwe=MW
lima=PE lisbon=PT lithuania=LT lithuanian=LT ljubljana=SI london=GB luanda=AO lusaka=ZM macedonia=MK macedonian=MK
madagascar=MG madrid=ES malagasy=MG malawi=MW malawian=MW malaysia=MY malaysian=MY malaysians=MY maldives=MV maldivian=MV
mali=ML malian=ML malta=MT maltese=MT managua=NI manama=BH manchester=GB manila=PH maputo=MZ maseru=LS mauritian=MU
mauritius=MU melbourne=AU mexican=MX mexicans=MX mexico=MX milan=IT minsk=BY mogadishu=SO moldova=MD moldovan=MD
mongolia=MN mongolian=MN monrovia=LR montevideo=UY moroccan=MA morocco=MA moscow=RU mozambican=MZ mozambique=MZ mumbai=IN
muscat=OM myanmar=MM nairobi=KE namibia=NA namibian=NA nepal=NP nepalese=NP nepali=NP netherlands=NL niamey=NE
nicaragua=NI nicaraguan=NI nicosia=CY niger=NE nigeria=NG nigerian=NG nigerians=NG nigerien=NE norway=NO norwegian=NO
oman=OM omani=OM ontario=CA oslo=NO ottawa=CA ouagadougou=BF pakistan=PK pakistani=PK pakistanis=PK panama=PA
panamanian=PA papua=PG paraguay=PY paraguayan=PY paris=FR paulo=BR perth=AU peru=PE peruvian=PE philippine=PH
philippines=PH phnom=KH poland=PL poles=PL polish=PL portugal=PT portuguese=PT prague=CZ pretoria=ZA pristina=XK qatar=QA
qatari=QA quebec=CA queensland=AU quito=EC rabat=MA reykjavik=IS rica=CR rican=CR riga=LV riyadh=SA romania=RO romanian=RO
rome=IT russia=RU russian=RU russians=RU rwanda=RW rwandan=RW salvador=SV salvadoran=SV samoa=WS samoan=WS sanaa=YE
santiago=CL sarajevo=BA saudi=SA saudis=SA scotland=GB scottish=GB senegal=SN senegalese=SN seoul=KR shanghai=CN
singapore=SG singaporean=SG singaporeans=SG skopje=MK slovak=SK slovakia=SK slovenia=SI slovenian=SI sofia=BG solomon=SB
somali=SO somalia=SO soweto=ZA spain=ES spanish=ES stockholm=SE sudanese=SD suva=FJ swaziland=SZ sweden=SE swedish=SE
swiss=CH switzerland=CH sydney=AU syria=SY syrian=SY taipei=TW taiwan=TW taiwanese=TW tajik=TJ tajikistan=TJ tallinn=EE
tanzania=TZ tanzanian=TZ tashkent=UZ tbilisi=GE tehran=IR thai=TH thailand=TH thimphu=BT timor=TL timorese=TL tirana=AL
tobago=TT togo=TG togolese=TG tokyo=JP toronto=CA trinidad=TT trinidadian=TT tripoli=LY tunis=TN tunisia=TN tunisian=TN
turkey=TR turkish=TR turkmen=TM turkmenistan=TM u.s=US uae=AE uganda=UG ugandan=UG ugandans=UG uk=GB ukraine=UA
ukrainian=UA ukrainians=UA ulaanbaatar=MN uruguay=UY uruguayan=UY us=US uzbek=UZ uzbekistan=UZ valletta=MT vancouver=CA
vanuatu=VU venezuela=VE venezuelan=VE vienna=AT vientiane=LA vietnam=VN vietnamese=VN vilnius=LT wales=GB warsaw=PL
washington=US wellington=NZ welsh=GB windhoek=NA winnipeg=CA yangon=MM yaounde=CM yemen=YE yemeni=YE yerevan=AM zagreb=HR
zambia=ZM zambian=ZM zealand=NZ zealanders=NZ zimbabwe=ZW zimbabwean=ZW zurich=CH
`

// nationDays has the days of a country that others have on another day or not at all: a letter and MMDD. i is
// Independence Day, n National, r Republic, c Constitution, l Liberation, u Unity, v Victory, d Democracy Day; t marks
// Thanksgiving in October, f Father's Day in September, m Mother's Day in
// Lent, o Labour Day in October, s seasons of the southern half of the world.
const nationDays = `
AF:i0819 AL:i1128 DZ:i0705 AO:i1111 AR:i0709,s AM:i0921 AU:s,f AT:n1026 AZ:i1018 BH:n1216 BD:i0326,v1216 BB:i1130 BY:i0703
BE:n0721 BJ:i0801,n0801 BT:n1217 BO:i0806 BA:i0301 BW:i0930,s BR:i0907,r1115,s GB:m BG:l0303,n0303,i0922,u0906 BF:i0805
BI:i0701 KH:i1109,c0924 CM:n0520,u0520 CA:t TD:i0811 CL:i0918,n0918,s CN:n1001 CO:i0720 CD:i0630 CR:i0915 HR:r0530
CY:i1001 CZ:i1028 DK:c0605 TL:i0520 EC:i0810 EG:n0723 SV:i0915 ER:i0524 EE:i0224 SZ:i0906,s FJ:i1010 FI:i1206
FR:n0714,v0508 GA:i0817 GM:i0218 GE:i0526 DE:u1003 GH:i0306 GR:i0325 GT:i0915 GY:i0526,r0223 HT:i0101 HN:i0915 HU:n0820
IS:n0617 IN:i0815,r0126 ID:i0817 IQ:n1003 IE:n0317,m IT:r0602,l0425 CI:i0807,n0807 JM:i0806 JP:c0503 JO:i0525
KZ:i1216,c0830,r1025 KE:i1212 KR:l0815,c0717 XK:i0217 KW:n0225,l0226 KG:i0831,c0505 LA:n1202 LV:i1118 LB:i1122 LS:i1004,s
LR:i0726 LY:i1224 LT:i0216 MG:i0626,s MW:i0706 MY:i0831,n0831 MV:i0726 ML:i0922 MT:i0921 MU:i0312,n0312 MX:i0916,c0205
MD:i0827 MN:i1229 MA:i1118 MZ:i0625,s MM:i0104,u0212 NA:i0321,s NL:l0505 NZ:s,f,o NI:i0915 NE:i0803,r1218 NG:i1001,d0612
MK:i0908 NO:n0517,c0517 OM:n1118 PK:i0814 PA:i1128 PG:i0916 PY:i0515,s PE:i0728 PH:i0612 PL:i1111,c0503 PT:n0610,r1005
QA:n1218 RO:n1201 RU:v0509,c1212,u1104 RW:i0701,l0704 WS:i0601 SA:n0923 SN:i0404,n0404 SG:n0809 SL:i0427 SK:c0901 SI:i1226
SB:i0707 SO:i0701 ZA:s SS:i0709 ES:n1012,c1206 LK:i0204,n0204 SD:i0101 SE:n0606 CH:n0801 SY:i0417,n0417 TW:n1010
TJ:i0909,c1106 TZ:i1209 TH:n1205,c1210 TG:i0427 TT:i0831,r0924 TN:i0320 TR:r1029,v0830 TM:i0927 UG:i1009
UA:i0824,c0628,u0122 AE:n1202 US:i0704 UY:i0825,s UZ:i0901,c1208 VU:i0730 VE:i0705 VN:n0902 YE:u0522 ZM:i1024 ZW:i0418,s
`

// nationOf returns the code of the country that token i points at, "" when it points at none.
func (f *finder) nationOf(i int) string {
	t := &f.d.Tokens[i]
	if t.Kind != document.Word || t.Shape != document.Capital && t.Shape != document.Upper && t.Shape != document.MixedCase {
		return ""
	}
	w := f.lower(i)
	if len(w) < 2 || len(w) == 2 && t.Shape != document.Upper {
		return ""
	}
	from, to := 0, len(nationWords)
	for from < to { // the beginning of an entry stands in from to to
		at := from + (to-from)/2
		for at > from && nationWords[at-1] != '\n' && nationWords[at-1] != ' ' {
			at--
		}
		equals := strings.IndexByte(nationWords[at:], '=')
		if equals < 0 {
			return ""
		}
		switch entry := nationWords[at : at+equals]; {
		case entry == string(w):
			return nationWords[at+equals+1 : at+equals+3]
		case entry < string(w):
			from = at + equals + 4
		default:
			to = at
		}
	}
	return ""
}

// daysOf returns the line of nationDays of a country, ":" when there is none.
func daysOf(code string) string {
	k := -1
	if code != "" {
		k = strings.Index(nationDays, code+":")
	}
	if k < 0 {
		return ":"
	}
	line := nationDays[k+2:]
	return line[:strings.IndexAny(line, " \n")]
}

// mostNamed returns the code of the country the article names most often, "" when it names none twice, or several just
// as often.
func (f *finder) mostNamed() string {
	var codes [24]string
	var counts [24]int
	best, second := -1, 0
	for i := range f.d.Tokens {
		code := f.nationOf(i)
		if code == "" {
			continue
		}
		for k := range codes {
			if codes[k] == "" {
				codes[k] = code
			}
			if codes[k] == code {
				counts[k]++
				break
			}
		}
	}
	for k := range codes {
		switch {
		case best < 0 || counts[k] > counts[best]:
			if best >= 0 {
				second = counts[best]
			}
			best = k
		case counts[k] > second:
			second = counts[k]
		}
	}
	if counts[best] < 2 || counts[best] == second {
		return ""
	}
	return codes[best]
}

// ofNation returns the days of the country that the sentence names nearest to token i, on its left if there is one, and
// that has a day of that letter; else those of the country of the article.
func (f *finder) ofNation(i int, letter byte) string {
	for k := i - 1; k >= f.first && k > i-reach; k-- {
		days := daysOf(f.nationOf(k))
		if _, ok := has(days, letter); ok {
			return days
		}
	}
	for k := i + 1; k < f.limit && k < i+reach; k++ {
		days := daysOf(f.nationOf(k))
		if _, ok := has(days, letter); ok {
			return days
		}
	}
	return f.ofArticle()
}

// ofArticle returns the days of the country the article speaks of most often, read once.
func (f *finder) ofArticle() string {
	if f.nation == "" {
		f.nation = daysOf(f.mostNamed())
	}
	return f.nation
}

// has reports whether the line of a country holds a letter, and the MMDD behind it when there is one.
func has(days string, letter byte) (rule string, ok bool) {
	for k := 1; k < len(days); k++ {
		if days[k] == letter && (days[k-1] == ':' || days[k-1] == ',') {
			if k+5 <= len(days) && days[k+1] != ',' {
				rule = days[k+1 : k+5]
			}
			return rule, true
		}
	}
	return "", false
}

// nationalRule returns the rule of a holiday, at token i, that depends on the country; "" where the country is unknown or
// has none.
func (f *finder) nationalRule(rule string, i, year int) string {
	switch rule {
	case "thanksgiving":
		if f.inCountry(i, 't') {
			return "columbus day" // the second Monday of October
		}
		return rule
	case "father's day":
		if f.inCountry(i, 'f') {
			return "southern father's day"
		}
		return rule
	case "mother's day":
		if f.inCountry(i, 'm') {
			return "easter-21"
		}
		return rule
	case "labour day":
		switch {
		case f.inCountry(i, 't'):
			return "labor day"
		case f.inCountry(i, 'o'):
			return "october labour day"
		}
		return "0501"
	case "election day":
		if days := f.ofArticle(); days == ":i0704" || days == ":" && f.isAmerican() {
			return rule
		}
		return "" // every country votes on another day
	case "independence day", "national day", "republic day", "constitution day", "liberation day", "unity day", "victory day", "democracy day":
		return f.stateRule(rule[0], i, year)
	}
	return rule
}

// stateRule returns the rule of a day that every state has on its own date.
func (f *finder) stateRule(letter byte, i, year int) string {
	days := f.ofNation(i, letter)
	day, _ := has(days, letter)
	switch {
	case day == "" && letter == 'v':
		return "0509"
	case day == "" && letter == 'i' && days == ":" && f.isAmerican():
		return "0704"
	case day == "0612" && letter == 'd' && year < 2019:
		return "0529" // Nigeria moved the day
	}
	return day
}

// inCountry reports whether the country the holiday at token i belongs to has a letter.
func (f *finder) inCountry(i int, letter byte) bool {
	for k := i - 1; k >= f.first && k > i-reach; k-- {
		if code := f.nationOf(k); code != "" {
			_, ok := has(daysOf(code), letter)
			return ok
		}
	}
	_, ok := has(f.ofArticle(), letter)
	return ok
}

// isSouthern reports whether the article speaks of a country where summer begins in December.
func (f *finder) isSouthern() bool {
	_, ok := has(f.ofArticle(), 's')
	return ok
}

// seasonPoint returns a season of a year in the half of the world the article speaks of; one over the turn of the year
// belongs to the year it begins in.
func (f *finder) seasonPoint(year, season int) point {
	p := point{gSeason, year*4 + season, 0}
	if f.isSouthern() {
		p.sub = southern
	}
	return p
}

// lastSeason returns the season that goes on over the turn of the year.
func (f *finder) lastSeason() int {
	if f.isSouthern() {
		return 1
	}
	return 3
}
