# doctest: examples that hold, that fail and that are skipped; options, exceptions, reports.
"""Counting and waiting.

>>> total([1, 2, 3])
6
>>> __name__
'__main__'
"""
import asyncio
import contextlib
import doctest
import io
import threading


def total(numbers):
    """The sum.

    >>> total([])
    0
    >>> total(range(4))
    7
    >>> for n in (1, 2):
    ...     print(total([n] * n))
    ...
    1
    4
    >>> total("ab")
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for +=: 'int' and 'str'
    >>> total(None)  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    TypeError: something about it
    >>> total  # doctest: +ELLIPSIS
    <function total at 0x...>
    >>> print("first\\n\\nlast")
    first
    <BLANKLINE>
    last
    >>> list(range(4))  # doctest: +NORMALIZE_WHITESPACE
    [0,   1,
     2,   3]
    >>> total([1.5, 1])
    >>> network()  # doctest: +SKIP
    """
    result = 0
    for number in numbers:
        result += number
    return result


async def later(value):
    """
    >>> asyncio.run(later(3))
    3
    >>> asyncio.run(later(None))
    Traceback (most recent call last):
      ...
    ValueError: nothing to wait for
    """
    if value is None:
        raise ValueError("nothing to wait for")
    await asyncio.sleep(0)
    return value


class Counter:
    """Counts in threads.

    >>> counter = Counter()
    >>> threads = [threading.Thread(target=counter.add) for _ in range(3)]
    >>> for thread in threads: thread.start()
    >>> for thread in threads: thread.join()
    >>> counter.value
    3
    """

    def __init__(self):
        self.value = 0

    def add(self):
        """
        >>> counter = Counter()
        >>> counter.add()
        1
        """
        self.value += 1

    @property
    def is_fresh(self):
        """
        >>> Counter().is_fresh
        1
        """
        return self.value == 0

    @staticmethod
    def nothing():
        "No example."


def without():
    pass


said = io.StringIO()
with contextlib.redirect_stdout(said):
    print(doctest.testmod())
    print("==")
    print(doctest.testmod(verbose=True))
    print("==")
    doctest.run_docstring_examples(later, globals(), name="later")
    doctest.run_docstring_examples(Counter.add, globals(), name="add")
    print(doctest.DocTestFinder().find(later))
print(said.getvalue().replace(__file__, "examples.py"))
print([(example.source, example.want, example.lineno) for example in doctest.DocTestParser().get_examples(
    "Text.\n>>> 1 +\\\n... 1\n2\n\n  >>> x = 1\n")])
for bad in (">>>1", ">>> 1 # doctest: +UNKNOWN\n1", "  >>> 1\n1"):
    try:
        doctest.DocTestParser().get_examples(bad, "bad")
    except ValueError as error:
        print(error)
