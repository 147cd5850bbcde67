# Prints feasts.tsv: the days of moving feasts as other programs compute them, for TestMovingFeastsAgree.
#
#   pip install holidays==0.109 hijridate==2.6.0 pyluach==2.3.0 python-dateutil==2.9.0
#   python feasts.py > feasts.tsv
#
# All four are under the MIT licence but python-dateutil, which is under the Apache licence 2.0 and the BSD licence.
from datetime import date, timedelta

import holidays
from dateutil.easter import EASTER_ORTHODOX, easter
from hijridate import Hijri
from holidays.calendars.chinese import _ChineseLunisolar
from holidays.calendars.hindu import _HinduLunisolar
from holidays.constants import UNOFFICIAL
from pyluach.dates import HebrewDate
from pyluach.hebrewcal import Year

print("# From holidays 0.109, hijridate 2.6.0, pyluach 2.3.0 (MIT) and python-dateutil 2.9.0 (Apache 2.0, BSD): see feasts.py.")


def put(rule, day):
    if isinstance(day, tuple):  # and whether it is estimated
        day = day[0]
    if day and 1950 <= day.year <= 2050:
        print(rule, day, sep="\t")


def named(country, year, name, **options):
    return min(d for d, n in country(years=[year], **options).items() if name in n)


chinese, hindu = _ChineseLunisolar(), _HinduLunisolar()
for y in range(1990, 2051):
    put("lunar+0", chinese.lunar_new_year_date(y))
    put("mid-autumn", chinese.mid_autumn_date(y))
for y in range(2001, 2036):
    put("diwali+0", hindu.diwali_india_date(y))
    put("dussehra", hindu.dussehra_date(y))
    put("chhath", hindu.chhath_puja_date(y))
    put("pongal", hindu.pongal_date(y))
INDIAN = {
    "baisakhi": hindu.vaisakhi_date,
    "buddha purnima": hindu.buddha_purnima_date,
    "ganesh chaturthi": hindu.ganesh_chaturthi_date,
    "guru nanak jayanti": hindu.guru_nanak_jayanti_date,
    "holi": hindu.holi_date,
    "janmashtami": hindu.janmashtami_date,
    "onam": hindu.onam_date,
    "raksha bandhan": hindu.raksha_bandhan_date,
    "ram navami": hindu.ram_navami_date,
    "shivaratri": hindu.maha_shivaratri_date,
    "thaipusam": hindu.thaipusam_date,
}
for y in range(2001, 2036):
    for rule, day in INDIAN.items():
        put(rule, day(y))
for y in range(2000, 2051):
    put("qingming", named(holidays.HK, y, "Tomb-Sweeping"))
    put("timket", named(holidays.ET, y, "Epiphany"))
    put("white sunday", named(holidays.WS, y, "White Sunday") - timedelta(1))  # the day off follows it
    put("mother's day", named(holidays.US, y, "Mother's Day", categories=(UNOFFICIAL,)))
    put("father's day", named(holidays.US, y, "Father's Day", categories=(UNOFFICIAL,)))
for y in range(1410, 1474):
    for rule, month, day in ("ramadan", 9, 1), ("fitr", 10, 1), ("adha", 12, 10), ("mawlid", 3, 12):
        g = Hijri(y, month, day).to_gregorian()
        if g.year >= 1990:
            put(rule, date(g.year, g.month, g.day))
for y in range(1950, 2051):
    put("easter+0", easter(y))
    put("orthodox easter", easter(y, EASTER_ORTHODOX))
for y in range(5711, 5812):
    purim = HebrewDate(y, 13 if Year(y).leap else 12, 14)
    put("hebrew-193", purim.to_pydate())
    for rule, month, day in ("hebrew-163", 1, 15), ("hebrew-113", 3, 6), ("hebrew+0", 7, 1), ("hebrew+9", 7, 10), ("hebrew+14", 7, 15), ("hanukkah", 9, 25):
        put(rule, HebrewDate(y, month, day).to_pydate())
