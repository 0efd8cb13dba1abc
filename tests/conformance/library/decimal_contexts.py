# Decimal contexts: precision and rounding, signals, and one for each thread, task and process.
import asyncio
import decimal
import threading
from concurrent.futures import ProcessPoolExecutor
from decimal import Context, Decimal, Inexact, Overflow, getcontext, localcontext, setcontext


def pi(digits):
    # By Bailey, Borwein and Plouffe.
    getcontext().prec = digits + 3
    total = Decimal(0)
    for k in range(digits):
        part = Decimal(4) / (8 * k + 1) - Decimal(2) / (8 * k + 4) - Decimal(1) / (8 * k + 5)
        total += (part - Decimal(1) / (8 * k + 6)) / Decimal(16) ** k
    getcontext().prec = digits
    return +total


def seventh(digits, found):
    getcontext().prec = digits
    found[digits] = Decimal(1) / 7


async def third(digits):
    with localcontext(prec=digits):
        await asyncio.sleep(0.01)
        return Decimal(1) / 3


async def thirds():
    print(await asyncio.gather(third(3), third(6)), getcontext().prec)


if __name__ == "__main__":
    with localcontext() as context:
        context.prec = 50
        print(Decimal(2) / 3, context)
    with localcontext(prec=4, rounding=decimal.ROUND_CEILING):
        print(Decimal(2) / 3, Decimal(-2) / 3)
    print(Decimal(2) / 3)

    found = {}
    threads = [threading.Thread(target=seventh, args=(digits, found)) for digits in (4, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(found[4], found[8], getcontext().prec)
    asyncio.run(thirds())
    with ProcessPoolExecutor(2) as pool:
        for value in pool.map(pi, (20, 60, 150)):
            print(value)
    print(getcontext().prec)

    context = Context(prec=3, Emax=10, Emin=-10, traps=[])
    setcontext(context)
    print(Decimal("12345") + 0, Decimal("9e10") * 10, Decimal("1e-12") / 7, Decimal(1) / 0, Decimal("x"))
    print(context)
    print(context.flags[Inexact], [signal.__name__ for signal, is_set in context.flags.items() if is_set])
    context.clear_flags()
    context.traps[Overflow] = True
    try:
        Decimal("9e10") * 10
    except Overflow as error:
        print(repr(error), isinstance(error, ArithmeticError))
    print(context.add(1, 2), context.divide(2, 3), context.create_decimal("3.14159"), context.power(2, 5),
          context.sqrt(2), context.Etiny(), context.quantize(Decimal("1.55"), Decimal("0.1")))
    for rounding in ("UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN", "05UP"):
        context.rounding = "ROUND_" + rounding
        print(rounding, *(str(Decimal(text).to_integral_value())
                          for text in ("1.5", "2.5", "-2.5", "0.1", "-5.1")))
    for name, value in (("prec", 0), ("prec", "a"), ("rounding", "up"), ("Emin", 1), ("capitals", 2),
                        ("size", 1)):
        try:
            setattr(context, name, value)
        except (ValueError, TypeError, AttributeError) as error:
            print(type(error).__name__, error)
    print(decimal.DefaultContext, decimal.BasicContext, decimal.ExtendedContext, sep="\n")
