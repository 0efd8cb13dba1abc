# Directives that glibc adds to strftime's: flags, widths, other letters.
from datetime import date, datetime, time, timezone
d = datetime(2024, 3, 5, 4, 7, 9, 123, tzinfo=timezone.utc)
e = datetime(987, 12, 31, 15, 0, 0)
LETTERS = "aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyY%"
for flags in ("", "-", "_", "0", "^", "#", "5", "-5", "_5", "05", "^12", "E", "O", "+", "^#", "-_"):
    for when in (d, e):
        print(repr(flags), when.strftime("|".join(f"%{flags}{letter}" for letter in LETTERS if flags == "" or letter != "%")))
print(f"{d:%B %-d}", f"{d:%-I:%M %p}", f"{d:%-H:%-M:%-S}", f"{date(2024, 1, 2):%-m/%-d/%y}", f"{time(5, 6):%-H.%M %P %s}")
print(d.strftime("%z %Z %:z %f %-f %-q %q %"), d.strftime("%%-d %%%-d"))
print(date(2024, 1, 2).strftime("%k %l %r %H %s"), time(13, 5).strftime("%k %l %r %Y"))
