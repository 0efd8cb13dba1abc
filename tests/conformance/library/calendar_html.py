# calendar.HTMLCalendar
import calendar
import warnings

plain = calendar.HTMLCalendar()
print(plain.formatmonth(2024, 2))
print(calendar.HTMLCalendar(calendar.SUNDAY).formatmonth(2026, 11, withyear=False))
print(plain.formatyear(2023, 5)[:700], len(plain.formatyear(2023)), len(plain.formatyear(2023, 0)))
page = plain.formatyearpage(2025, css=None)
print(type(page), page[:400].decode(), page[-60:])
print(plain.formatyearpage(2025, encoding="ascii")[:300])


class Styled(calendar.HTMLCalendar):
    cssclasses = [f"{name} text-nowrap" for name in calendar.HTMLCalendar.cssclasses]
    cssclass_month = "month table"
    cssclass_noday = "empty"


print(Styled().formatweek([(0, 0), (1, 1), (31, 6)]), Styled().formatweekheader())
for month in (0, 13):
    try:
        plain.formatmonthname(2024, month)
    except calendar.IllegalMonthError as error:
        print(error)
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    print(calendar.January, calendar.February, [str(each.message) for each in told])
