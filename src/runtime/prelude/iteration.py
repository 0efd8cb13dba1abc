"""What built-in types do with iterators and functions of the program, so that these may wait."""


def _list_fill(target, iterable, result):
    iterator = _iterator_of(iterable)
    _hint(iterable)
    for item in iterator:
        list.append(target, item)
    return result


def _list_extend(target, iterator, result):
    append = list.append
    for item in iterator:
        append(target, item)
    return result


def _tuple_of(iterator):
    return tuple([item for item in iterator])


def _tuple_from(cls, iterable):
    return tuple.__new__(cls, _list_from(iterable))


def _set_fill(target, iterable):
    return target._fill_with([item for item in iterable])


def _set_call(target, method, iterables):
    return getattr(target, method)(*[[item for item in iterable] for iterable in iterables])


def _is_disjoint(view, iterable):
    for item in iterable:
        if item in view:
            return False
    return True


def _dict_update(target, other, keywords, result):
    if hasattr(other, "keys"):
        for key in other.keys():
            dict.__setitem__(target, key, other[key])
    else:
        position = 0
        for pair in other:
            dict._add_pair(target, pair, position)
            position += 1
    if keywords:
        dict.update(target, keywords)
    return result


def _dict_fromkeys(cls, iterable, value):
    result = cls()
    for key in iterable:
        result[key] = value
    return result


def _sort_by_key(items, key, reverse):
    taken = list.copy(items)
    list.clear(items)
    try:
        taken._sort_with([key(item) for item in taken], reverse)
    finally:
        modified = list._was_filled(items)
        items[:] = taken
    if modified:
        raise ValueError("list modified during sort")


def _sorted(iterable, key, reverse):
    result = _list_from(iterable)
    if key is None:
        result.sort(reverse=reverse)
        return result
    return _sorted_by_key(result, key, reverse)


def _sorted_by_key(result, key, reverse):
    result._sort_with([key(item) for item in result], reverse)
    return result


def _sequence_item(iterator, sequence, index):
    try:
        return sequence[index]
    except (IndexError, StopIteration):
        pass
    _exhaust(iterator)
    raise StopIteration


def _callable_next(iterator, function, sentinel):
    try:
        value = function()
    except StopIteration:
        _exhaust(iterator)
        raise
    if value is sentinel or sentinel == value:
        _exhaust(iterator)
        raise StopIteration
    return value


def _enumerate_next(number, iterator):
    return (number, next(iterator))


# The steps of zip, map and filter are those of a generator, as long as it lives: an exception ends it, and
# then the next step makes another one.
def _zip_steps(iterators):
    iterators = [_loop_over(iterator) for iterator in iterators]
    if len(iterators) == 2:
        first, second = iterators
        for one in first:
            for other in second:
                break
            else:
                return
            yield one, other
        return
    while True:
        items = []
        for iterator in iterators:
            for item in iterator:
                break
            else:
                return
            items.append(item)
        yield tuple(items)


def _map_steps(function, iterators):
    try:
        if len(iterators) == 1:
            for item in _loop_over(iterators[0]):
                yield function(item)
        else:
            for items in _zip_steps(iterators):
                yield function(*items)
    except StopIteration as end:  # of the function: the end, too
        return end.value


def _filter_steps(function, iterator):
    try:
        for item in _loop_over(iterator):
            if function(item):
                yield item
    except StopIteration as end:
        return end.value


# And of a step within the step.
def _zip_next(iterators):
    return tuple([next(iterator) for iterator in iterators])


def _map_next(function, iterators):
    return function(*[next(iterator) for iterator in iterators])


def _strict_map_next(function, iterators):
    return function(*_strict_next("map", iterators))


def _strict_next(name, iterators):
    items = []
    for iterator in iterators:
        try:
            item = next(iterator)
        except StopIteration:
            break
        items.append(item)
    count = len(items)
    if count == len(iterators):
        return tuple(items)
    if count > 0:
        earlier = " 1" if count == 1 else f"s 1-{count}"
        raise ValueError(f"{name}() argument {count + 1} is shorter than argument{earlier}")
    for place in range(1, len(iterators)):
        try:
            next(iterators[place])
        except StopIteration:
            continue
        earlier = " 1" if place == 1 else f"s 1-{place}"
        raise ValueError(f"{name}() argument {place + 1} is longer than argument{earlier}")
    raise StopIteration


def _filter_next(function, iterator):
    while True:
        item = next(iterator)
        if function(item):
            return item


def _next_or(iterator, default):
    try:
        return next(iterator)
    except StopIteration:
        return default


def _sum(iterable, start):
    total = _Sum(start)
    for item in iterable:
        total.add(item)
    return total.result()


def _any(iterable):
    for item in iterable:
        if item:
            return True
    return False


def _all(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def _min(iterable, key, default, has_default):
    iterator = iter(iterable)
    try:
        best = next(iterator)
    except StopIteration:
        best = _exhaust
    if best is _exhaust:
        if has_default:
            return default
        raise ValueError("min() iterable argument is empty")
    if key is None:
        for item in _loop_over(iterator):
            if item < best:
                best = item
        return best
    best_key = key(best)
    for item in _loop_over(iterator):
        item_key = key(item)
        if item_key < best_key:
            best = item
            best_key = item_key
    return best


def _max(iterable, key, default, has_default):
    iterator = iter(iterable)
    try:
        best = next(iterator)
    except StopIteration:
        best = _exhaust
    if best is _exhaust:
        if has_default:
            return default
        raise ValueError("max() iterable argument is empty")
    if key is None:
        for item in _loop_over(iterator):
            if item > best:
                best = item
        return best
    best_key = key(best)
    for item in _loop_over(iterator):
        item_key = key(item)
        if item_key > best_key:
            best = item
            best_key = item_key
    return best


def _print(file, texts, separator, end, flush):
    write = file.write
    first = True
    for text in texts:
        if not first:
            write(separator)
        first = False
        write(str(text))
    write(end)
    if flush:
        file.flush()


# input() from what the program has put in the place of sys.stdin or sys.stdout (Python/bltinmodule.c,
# builtin_input_impl).
def _input(prompt):
    import sys
    for name in ("stdin", "stdout"):
        if getattr(sys, name, None) is None:
            raise RuntimeError(f"lost sys.{name}")
    stdout = sys.stdout
    for text in prompt:
        stdout.write(str(text))
    stdout.flush()
    line = sys.stdin.readline()
    if not isinstance(line, str):
        raise TypeError("object.readline() returned non-string")
    if not line:
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")


def _anext_or(iterator, default):
    return _anext_awaited(type(iterator).__anext__(iterator), default)


async def _anext_awaited(step, default):
    try:
        return await step
    except StopAsyncIteration:
        return default


def _attribute_or(getter, arguments, default):
    try:
        return getter(*arguments)
    except AttributeError:
        return default


def _deque_fill(target, iterable, add, result):
    for item in iterable:
        add(target, item)
    return result


def _default_missing(mapping, key, factory):
    # The factory may have asked for the key itself; what it has found there stays.
    return dict.setdefault(mapping, key, factory())


def _call_with_list(function, iterable):
    return function([item for item in iterable])


def _call_with_lists(function, first, second):
    return function([item for item in first], [item for item in second])


def _product(iterable, start):
    product = start
    for item in iterable:
        product = product * item
    return product


# Objects/abstract.c, _PySequence_IterSearch
def _sequence_index(sequence, wanted):
    for at, item in enumerate(sequence):
        if item is wanted or item == wanted:
            return at
    raise ValueError("sequence.index(x): x not in sequence")


def _sequence_count(sequence, wanted):
    found = 0
    for item in sequence:
        if item is wanted or item == wanted:
            found += 1
    return found
