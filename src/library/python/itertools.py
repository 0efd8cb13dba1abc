# itertools where something of the program's runs; see _itertools for the rest. Follows CPython 3.14,
# Modules/itertoolsmodule.c.
# The rules: nothing is taken from an iterator before it is needed, and in the same order as in
# CPython. Arguments are looked at when the iterator is made, not when it is first asked.
# Such an iterator takes its steps by a generator (_..._steps), and by a new one with the same arguments
# when that has raised, has ended, or still runs (in another thread that waits, or further down). So what
# is to be known for the next step is always in the arguments, in lists (`state`), before a step yields.
import _itertools
from _interleave import iterator_type as _make_iterator_type, loop_over as _loop_over
from _itertools import count, repeat, steps as _steps
from operator import index as _index

__all__ = ["accumulate", "batched", "chain", "combinations", "combinations_with_replacement",
           "compress", "count", "cycle", "dropwhile", "filterfalse", "groupby", "islice", "pairwise",
           "permutations", "product", "repeat", "starmap", "takewhile", "tee", "zip_longest"]

__in_c__ = (*__all__, "groupby.__init__")
_missing = object()


def _iterator_type(make):
    """The type that makes its instances by this function, which returns them."""
    return _itertools.native(_make_iterator_type("itertools", make.__name__, make))


@_iterator_type
def cycle(iterable, /):
    return _steps(cycle, _cycle_steps, [iter(iterable), [], 0])


def _cycle_steps(state):
    iterator, saved, _ = state
    if iterator is not None:
        for element in _loop_over(iterator):
            saved.append(element)
            yield element
        state[0] = None
    while saved:
        at = state[2]
        if at >= len(saved):
            at = 0
        state[2] = at + 1
        yield saved[at]


@_iterator_type
def accumulate(iterable, func=None, *, initial=None):
    return _steps(accumulate, _accumulate_steps, iter(iterable), func,
                  [] if initial is None else [initial, "first"])


def _accumulate_steps(it, func, state):
    it = _loop_over(it)
    if not state:
        for total in it:
            state.append(total)
            yield total
            break
    elif len(state) == 2:
        state.pop()
        yield state[0]
    try:
        for element in it:
            total = state[0] + element if func is None else func(state[0], element)
            state[0] = total
            yield total
    except StopIteration:  # of the function
        return


def _from_iterable(cls, iterable, /):
    return _itertools.chain_from_iterable(cls, iterable) or _steps(cls, _chain_steps, [iter(iterable), None])


_from_iterable.__name__ = "from_iterable"
_from_iterable.__qualname__ = "chain.from_iterable"


def _chain(*iterables):
    return _steps(chain, _chain_steps, [iter(iterables), None])


chain = _itertools.native(_make_iterator_type("itertools", "chain", _chain,
                                              from_iterable=classmethod(_from_iterable)))


def _chain_steps(state):
    while True:
        part = state[1]
        if part is None:
            for iterable in state[0]:
                break
            else:
                return
            try:
                part = state[1] = iter(iterable)
            except:
                state[0] = ()
                raise
        # No `yield from`: who drops these steps must not close the program's generator.
        for element in _loop_over(part):
            yield element
        state[1] = None


@_iterator_type
def batched(iterable, n, *, strict=False):
    n = _index(n)
    if n < 1:
        raise ValueError("n must be at least one")
    return _steps(batched, _batched_steps, [iter(iterable)], n, strict)


def _batched_steps(state, n, strict):
    batch = []
    try:
        for item in _loop_over(state[0]):
            batch.append(item)
            if len(batch) == n:
                yield tuple(batch)
                batch = []
    except:
        state[0] = ()
        raise
    if batch:
        state[0] = ()
        if strict:
            raise ValueError("batched(): incomplete batch")
        yield tuple(batch)


@_iterator_type
def compress(data, selectors):
    return _steps(compress, _compress_steps, zip(data, selectors))


def _compress_steps(pairs):
    for datum, selector in pairs:
        if selector:
            yield datum


@_iterator_type
def dropwhile(predicate, iterable, /):
    return _steps(dropwhile, _dropwhile_steps, predicate, iter(iterable), [])


def _dropwhile_steps(predicate, it, state):
    try:
        for x in _loop_over(it):
            if not state:
                if predicate(x):
                    continue
                state.append("begun")
            yield x
    except StopIteration:  # of the function
        return


@_iterator_type
def takewhile(predicate, iterable, /):
    return _steps(takewhile, _takewhile_steps, predicate, iter(iterable), [])


def _takewhile_steps(predicate, it, state):
    if state:
        return
    try:
        for x in _loop_over(it):
            if not predicate(x):
                state.append("ended")
                return
            yield x
    except StopIteration:
        return


@_iterator_type
def filterfalse(function, iterable, /):
    return _steps(filterfalse, _filterfalse_steps, function, iter(iterable))


def _filterfalse_steps(predicate, it):
    try:
        for x in _loop_over(it):
            if not (x if predicate is None or predicate is bool else predicate(x)):
                yield x
    except StopIteration:
        return


@_iterator_type
def starmap(function, iterable, /):
    return _steps(starmap, _starmap_steps, function, iter(iterable))


def _starmap_steps(function, it):
    try:
        for args in _loop_over(it):
            yield function(*(args if type(args) is tuple else tuple(args)))
    except StopIteration:
        return


@_iterator_type
def pairwise(iterable, /):
    return _steps(pairwise, _pairwise_steps, [iter(iterable), _missing])


def _pairwise_steps(state):
    it = _loop_over(state[0])
    try:
        previous = state[1]
        if previous is _missing:
            for previous in it:
                state[1] = previous
                break
            else:
                return
        for element in it:
            state[1] = element
            yield previous, element
            previous = state[1]
    except:
        state[0] = ()
        raise


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
    left = None if stop is None else max(stop - start, 0)
    return _steps(islice, _islice_steps, iter(iterable), step, [start, 0, left])


def _limit(value, otherwise):
    # False: not a number that islice takes.
    if value is None:
        return otherwise
    try:
        value = _index(value)
    except TypeError:
        return False
    return value + 0 if 0 <= value < 2**63 else False


def _islice_steps(it, step, state):
    # Every iteration takes no more than it must. The state: how many are left out at the beginning, how
    # many before the next one, and how many may be taken yet (None: all).
    if not state[0] and state[2] == 0:
        return
    try:
        for element in _loop_over(it):
            start, ahead, left = state
            if start:
                state[0] = start - 1
                if start == 1 and left == 0:
                    return
                continue
            if left is not None:
                state[2] = left - 1
            if ahead:
                state[1] = ahead - 1
            else:
                state[1] = step - 1
                yield element
            if state[2] == 0:  # CPython takes the elements up to `stop` too
                return
    except:
        state[0] = state[2] = 0
        raise
    state[0] = state[2] = 0


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
        return current, _steps(_grouper, _members, self, token, self._it, key, current)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'itertools.groupby' object")


def _members(self, token, it, key, target):
    try:
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
    except StopIteration:  # of the key
        return


_grouper = _make_iterator_type("itertools", "_grouper", None)


def tee(iterable, n=2, /):
    n = _index(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    n = _size(n)
    it = iter(iterable)
    if type(it) is _tee and (arguments := _itertools.arguments_of(it)):
        it, asks, cell = arguments
        return tuple([_steps(_tee, _tee_steps, it, asks, [cell[0]]) for _ in range(n)])
    native = _itertools.tee(_tee, it, n)
    if native is not None:
        return native
    asks = []
    link = []
    return tuple([_steps(_tee, _tee_steps, it, asks, [link]) for _ in range(n)])


def _branch(iterable, /):
    return tee(iterable, 1)[0]


_tee = _make_iterator_type("itertools", "_tee", _branch, __copy__=_branch)


# A link is empty until somebody has asked for the item behind it; then it is [item, the next link]. The
# cell has the link where this branch stands.
def _tee_steps(it, asks, cell):
    while True:
        link = cell[0]
        if not link:
            if asks:
                raise RuntimeError("cannot re-enter the tee iterator")
            asks.append("somebody")
            try:
                for item in it:
                    break
                else:
                    return
            finally:
                asks.clear()
            link += item, []
        item, cell[0] = link
        yield item


@_iterator_type
def zip_longest(*iterables, fillvalue=None, **others):
    if others:
        raise TypeError("zip_longest() got an unexpected keyword argument")
    return _steps(zip_longest, _zip_longest_steps, [iter(it) for it in iterables], fillvalue)


def _zip_longest_steps(iterators, fillvalue):
    try:
        while left := len([it for it in iterators if it is not None]):
            values = []
            for i, it in enumerate(iterators):
                if it is None:
                    values.append(fillvalue)
                    continue
                for value in it:
                    break
                else:
                    iterators[i] = None
                    left -= 1
                    if not left:
                        return
                    value = fillvalue
                values.append(value)
            yield tuple(values)
    except:
        iterators.clear()
        raise


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
