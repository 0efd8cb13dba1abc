# The parts of str and bytes that run the program's own iterators, which may wait.


def _join(separator, iterable):
    try:
        iterator = iter(iterable)
    except TypeError:
        iterator = None
    if iterator is None:  # not in the handler: the other error leaves no trace
        raise TypeError("can only join an iterable")
    return separator.join([*iterator])


def _bytes_from(kind, iterable):
    return kind([*iterable])


def _bytearray_extend(array, iterable):
    array.extend([*iterable])
