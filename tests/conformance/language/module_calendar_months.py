# calendar: months as lists and as text.
import calendar
import datetime
import keyword
from calendar import Calendar, Day, IllegalMonthError, Month, TextCalendar

print(calendar.isleap(2024), calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(2000, 2025), repr(calendar.weekday(2024, 2, 29)), calendar.monthrange(2024, 2), calendar.monthrange(2023, 2)[1])
print(calendar.month(2024, 2))
print(calendar.month(2023, 10, w=4, l=1))
calendar.prmonth(2025, 6)
print(calendar.monthcalendar(2024, 9), list(calendar.month_name)[1:4], list(calendar.day_abbr), calendar.month_abbr[12], Month.MAY, repr(Day.SUNDAY), calendar.JANUARY, calendar.FRIDAY == 4)
c = Calendar(firstweekday=6)
print(list(c.iterweekdays()), c.monthdayscalendar(2024, 2)[0], list(c.itermonthdays2(2024, 2))[:5], [str(d) for d in c.itermonthdates(2024, 2)][:3], list(c.itermonthdays4(2024, 1))[-2:], c.yeardayscalendar(2024, 6)[0][1][0])
print(TextCalendar(6).formatmonth(2024, 12), TextCalendar().formatweekheader(3), TextCalendar().formatweekheader(10), sep="|")
print(calendar.calendar(2024, m=4)[:400])
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.weekheader(2), calendar.month(2026, 2))
calendar.setfirstweekday(0)
print(calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.timegm(datetime.datetime(1970, 1, 2).timetuple()))
for wrong in (lambda: calendar.monthrange(2024, 13), lambda: calendar.month(2024, 0), lambda: calendar.setfirstweekday(7), lambda: calendar.weekday(2023, 2, 29)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(issubclass(IllegalMonthError, ValueError), sum(calendar.monthrange(2024, m)[1] for m in range(1, 13)))
fridays = [week[calendar.FRIDAY] for week in calendar.monthcalendar(2024, 5) if week[calendar.FRIDAY]]
print("Fridays in May:", fridays, "third:", fridays[2])
print(keyword.iskeyword("async"), keyword.iskeyword("print"), keyword.issoftkeyword("match"), len(keyword.kwlist), keyword.kwlist[:4], keyword.softkwlist)
