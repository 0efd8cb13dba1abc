# time.strftime(): glibc's flags between the percent sign and the letter, and widths.
import time

moment = (2024, 1, 2, 3, 4, 5, 1, 2, 0)
for form in ("%-d.%-m.%Y", "%-H:%-M", "%_d|%_H|%_j", "%5Y|%4d|%3H", "%^a %^B %#b", "%-I%p %#p", "%010Y",
             "%_5m|%-5m",
             "%5e|%-e|%0e", "%-j", "%-y", "%10a|%-10a|%010a", "%-%", "%k|%-k|%0k", "%^p", "%e"):
    print(form, repr(time.strftime(form, moment)))

for year in -2**31, -2**31 + 1899, -2**31 + 1900, 2**31:
    for function in time.asctime, lambda date: time.strftime("%Y", date):
        try:
            print(function((year, 1, 1, 0, 0, 0, 0, 1, 0)))
        except OverflowError as error:
            print(error)
