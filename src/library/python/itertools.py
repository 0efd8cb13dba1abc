# itertools as generators, where something of the program's runs; see _itertools for the rest. Follows
# CPython 3.14, Modules/itertoolsmodule.c.
# The rule: nothing is taken from an iterator before it is needed, and in the same order as in
# CPython. Arguments are looked at when the iterator is made, not when it is first asked.
import _itertools
from _interleave import iterator_type as _make_iterator_type, loop_over as _loop_over, retype as _retype
from _itertools import count, repeat
from operator import index as _index

__all__ = ["accumulate", "batched", "chain", "combinations", "combinations_with_replacement",
           "compress", "count", "cycle", "dropwhile", "filterfalse", "groupby", "islice", "pairwise",
           "permutations", "product", "repeat", "starmap", "takewhile", "tee", "zip_longest"]

__in_c__ = (*__all__, "groupby.__init__")
_missing = object()


def _iter(iterable):
    return _loop_over(iter(iterable))


def _iterator_type(make):
    """The type that makes its instances by this function, which returns them."""
    return _itertools.native(_make_iterator_type("itertools", make.__name__, make))


@_iterator_type
def cycle(iterable, /):
    return _retype(_cycle(_iter(iterable)), cycle)


def _cycle(iterator):
    saved = []
    for element in iterator:
        yield element
        saved.append(element)
    while saved:
        for element in saved:
            yield element


@_iterator_type
def accumulate(iterable, func=None, *, initial=None):
    return _retype(_accumulate(_iter(iterable), func, initial), accumulate)


def _accumulate(it, func, initial):
    if initial is None:
        try:
            total = next(it)
        except StopIteration:
            return
    else:
        total = initial
    yield total
    for element in it:
        total = total + element if func is None else func(total, element)
        yield total


def _from_iterable(cls, iterable, /):
    return _itertools.chain_from_iterable(cls, iterable) or _retype(_chained(_iter(iterable)), cls)


_from_iterable.__name__ = "from_iterable"
_from_iterable.__qualname__ = "chain.from_iterable"


def _chain(*iterables):
    return _retype(_chained(iterables), chain)


chain = _itertools.native(_make_iterator_type("itertools", "chain", _chain,
                                              from_iterable=classmethod(_from_iterable)))


def _chained(iterables):
    for iterable in iterables:
        yield from iterable


@_iterator_type
def batched(iterable, n, *, strict=False):
    n = _index(n)
    if n < 1:
        raise ValueError("n must be at least one")
    return _retype(_batched(_iter(iterable), n, strict), batched)


def _batched(iterator, n, strict):
    batch = []
    for item in iterator:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        if strict:
            raise ValueError("batched(): incomplete batch")
        yield tuple(batch)


@_iterator_type
def compress(data, selectors):
    return _retype(_compress(zip(data, selectors)), compress)


def _compress(pairs):
    for datum, selector in pairs:
        if selector:
            yield datum


@_iterator_type
def dropwhile(predicate, iterable, /):
    return _retype(_dropwhile(predicate, _iter(iterable)), dropwhile)


def _dropwhile(predicate, it):
    for x in it:
        if not predicate(x):
            yield x
            break
    for x in it:
        yield x


@_iterator_type
def takewhile(predicate, iterable, /):
    return _retype(_takewhile(predicate, _iter(iterable)), takewhile)


def _takewhile(predicate, it):
    for x in it:
        if not predicate(x):
            break
        yield x


@_iterator_type
def filterfalse(function, iterable, /):
    return _retype(_filterfalse(function, _iter(iterable)), filterfalse)


def _filterfalse(predicate, it):
    for x in it:
        if not (x if predicate is None or predicate is bool else predicate(x)):
            yield x


@_iterator_type
def starmap(function, iterable, /):
    return _retype(_starmap(function, _iter(iterable)), starmap)


def _starmap(function, it):
    for args in it:
        yield function(*(args if type(args) is tuple else tuple(args)))


@_iterator_type
def pairwise(iterable, /):
    return _retype(_pairwise(_iter(iterable)), pairwise)


def _pairwise(it):
    try:
        previous = next(it)
    except StopIteration:
        return
    for element in it:
        yield previous, element
        previous = element


@_iterator_type
def islice(iterable, /, *args):
    if not args or len(args) > 3:
        raise TypeError(f"islice expected at {'most 4' if args else 'least 2'} arguments, got {len(args) + 1}")
    limits = slice(*args)
    start = _limit(limits.start, 0)
    stop = _limit(limits.stop, None)
    if stop is False:
        subject = "Stop argument" if len(args) == 1 or start is not False else "Indices"
        raise ValueError(f"{subject} for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if start is False:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    step = _limit(limits.step, 1)
    if not step:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _retype(_islice(_iter(iterable), start, stop, step), islice)


def _limit(value, otherwise):
    # False: not a number that islice takes.
    if value is None:
        return otherwise
    try:
        value = _index(value)
    except TypeError:
        return False
    return value + 0 if 0 <= value < 2**63 else False


def _islice(it, start, stop, step):
    # Every iteration takes no more than it must.
    if start:
        left = start
        for element in it:
            left -= 1
            if not left:
                break
        else:
            return
    left = None if stop is None else stop - start
    if left is not None and left <= 0:
        return
    ahead = 1
    for element in it:
        ahead -= 1
        if not ahead:
            yield element
            ahead = step
        if left is not None:
            left -= 1
            if not left:  # CPython takes the elements up to `stop` too
                return


class groupby:
    __slots__ = ("_it", "_key", "_current_key", "_target", "_value", "_group")

    def __init__(self, iterable, key=None):
        self._it = iter(iterable)
        self._key = key
        self._current_key = self._target = _missing
        self._value = _missing
        self._group = None

    def __iter__(self):
        return self

    def __next__(self):
        self._group = None
        key = self._key
        target = self._target
        current = self._current_key
        # The same object is the same key, whatever == says: NaN is not equal to itself.
        while current is _missing or target is not _missing and (target is current or target == current):
            for value in self._it:
                break
            else:
                raise StopIteration
            self._value = value
            self._current_key = current = value if key is None else key(value)
        self._target = current
        self._group = token = object()
        return current, _retype(self._members(token, self._it, key, current), _grouper)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'itertools.groupby' object")

    def _members(self, token, it, key, target):
        while self._group is token:
            if self._current_key is _missing:  # taken by this group
                for value in it:
                    break
                else:
                    return
                self._value = value
                self._current_key = value if key is None else key(value)
            if not (target is self._current_key or target == self._current_key):
                return
            value = self._value
            self._current_key = self._value = _missing
            yield value


_grouper = _make_iterator_type("itertools", "_grouper", None)


def tee(iterable, n=2, /):
    n = _index(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    it = iter(iterable)
    native = _itertools.tee(_tee, it, _size(n))
    if native is not None:
        return native
    link = []
    return tuple([_retype(_branch(it, link), _tee) for _ in range(n)])


_tee = _make_iterator_type("itertools", "_tee", tee)


# A link is empty until somebody has asked for the item behind it; then it is [item, the next link].
def _branch(it, link):
    while True:
        if not link:
            for item in it:
                break
            else:
                return
            last = link
            while last:  # somebody else has asked meanwhile
                last = last[1]
            last += item, []
        item, link = link
        yield item


@_iterator_type
def zip_longest(*iterables, fillvalue=None, **others):
    if others:
        raise TypeError("zip_longest() got an unexpected keyword argument")
    return _retype(_zip_longest([iter(it) for it in iterables], fillvalue), zip_longest)


def _zip_longest(iterators, fillvalue):
    left = len(iterators)
    while left:
        values = []
        for i, it in enumerate(iterators):
            if it is None:
                values.append(fillvalue)
                continue
            for value in it:
                break
            else:
                left -= 1
                if not left:
                    return
                iterators[i] = None
                value = fillvalue
            values.append(value)
        yield tuple(values)


@_iterator_type
def product(*iterables, repeat=1):
    repeat = _index(repeat)
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _itertools.product(product, tuple([tuple(pool) for pool in iterables] * repeat))


@_iterator_type
def permutations(iterable, r=None):
    pool = tuple(iterable)
    if r is not None and not isinstance(r, int):
        raise TypeError("Expected int as r")
    r = len(pool) if r is None else r
    if r < 0:
        raise ValueError("r must be non-negative")
    return _itertools.permutations(permutations, pool, _size(r))


@_iterator_type
def combinations(iterable, r):
    r = _index(r)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _itertools.combinations(combinations, tuple(iterable), _size(r), False)


@_iterator_type
def combinations_with_replacement(iterable, r):
    r = _index(r)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _itertools.combinations(combinations_with_replacement, tuple(iterable), _size(r), True)


def _size(number):
    if number >= 2**32:
        raise MemoryError
    return +number
