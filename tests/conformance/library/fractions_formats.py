# fractions: which format specifications a Fraction takes, and what it makes of them
from fractions import Fraction

forms = """5 05 0 00 007 z z5 .2 5. , _ # #6 + <6 ^9 =9 0=9 x>9 +#, .3f 05.1f =05.1f z.1f .2e g 012,.2f
           >05 0>5 z.0% #.0f x^12.2f""".split()
for value in (Fraction(1, 3), Fraction(5), Fraction(-7, 2), Fraction(-1, 1000)):
    for form in forms:
        try:
            print(value, form, repr(format(value, form)))
        except ValueError as error:
            print(value, form, error)
