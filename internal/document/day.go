package document

// IsDay reports whether s is a day of the Gregorian calendar, written YYYY-MM-DD.
func IsDay(s string) bool {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return false
	}
	n := [3]int{} // year, month, day
	part := 0
	for i := range len(s) {
		switch {
		case i == 4 || i == 7:
			part++
		case s[i] < '0' || s[i] > '9':
			return false
		default:
			n[part] = n[part]*10 + int(s[i]-'0')
		}
	}
	year, month, day := n[0], n[1], n[2]
	return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
