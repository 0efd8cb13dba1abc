# array: numbers of one kind, checked when they are stored. Follows CPython 3.14, Modules/arraymodule.c.
# The items are kept in a list; their bytes are made when somebody asks for them.
import collections.abc
import operator
import struct

__in_c__ = ("array",)
typecodes = "bBuwhHiIlLqQfd"
_NAMES = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short",
          "H": "unsigned short", "i": "signed integer", "I": "unsigned int"}
_SIZES = {code: struct.calcsize(code) for code in "bBhHiIlLqQfd"} | {"u": 4, "w": 4}


def _checker(code):
    if code in "fd":
        def check(value):
            if isinstance(value, float):
                return value if code == "d" else struct.unpack("f", struct.pack("f", value))[0]
            if not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            value = float(value)
            return value if code == "d" else struct.unpack("f", struct.pack("f", value))[0]
        return check
    if code in "uw":
        def check(value):
            if not isinstance(value, str):
                raise TypeError(f"array item must be a unicode character, not {type(value).__name__}")
            if len(value) != 1:
                raise TypeError(f"array item must be a string of length 1, not {len(value)}")
            return value
        return check
    bits = 8 * _SIZES[code]
    low, high = (0, (1 << bits) - 1) if code.isupper() else (-(1 << bits - 1), (1 << bits - 1) - 1)

    def check(value):
        if not isinstance(value, int):
            value = operator.index(value)
        if low <= value <= high:
            return int(value)
        raise OverflowError(_overflow(code, value, low))
    return check


def _overflow(code, value, low):
    end = "less than minimum" if value < low else "greater than maximum"
    if code in "bBhH":
        return f"{_NAMES[code]} is {end}"
    if code in "lLqQ":
        if code.isupper():
            return "can't convert negative value to unsigned int" if value < low else \
                "Python int too large to convert to C unsigned long"
        return "Python int too large to convert to C long"
    if code == "I":
        return "can't convert negative value to unsigned int" if value < low else \
            f"unsigned int is {end}"
    return f"{_NAMES[code]} is {end}" if -2**63 <= value < 2**63 else \
        "Python int too large to convert to C long"


def _is_nan(value):
    # Which no item is equal to, nor is one the same object: each is made when somebody asks for it.
    return isinstance(value, float) and value != value


class array:
    __slots__ = ("_code", "_items", "_check")

    def __new__(cls, *args):
        if not args or len(args) > 2:
            raise TypeError(f"array() takes at {'most 2' if args else 'least 1'} argument"
                            f"{'s' if args else ''} ({len(args)} given)")
        code = args[0]
        if not isinstance(code, str) or len(code) != 1:
            if isinstance(code, str):
                raise TypeError("array() argument 1 must be a unicode character, not a string of length "
                                f"{len(code)}")
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(code).__name__}")
        if code not in typecodes:
            raise ValueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)")
        self = object.__new__(cls)
        self._code, self._items, self._check = code, [], _checker(code)
        if len(args) == 2:
            self._fill(args[1])
        return self

    def _fill(self, initial):
        if isinstance(initial, str):
            if self._code not in "uw":
                raise TypeError("cannot use a str to initialize an array with typecode "
                                f"{self._code!r}")
            self._items = list(initial)
        elif isinstance(initial, (bytes, bytearray)):
            self.frombytes(initial)
        else:
            self._items = list(map(self._check, initial))

    typecode = property(lambda self: self._code)
    itemsize = property(lambda self: _SIZES[self._code])

    def _of(self, items):
        made = object.__new__(type(self))
        made._code, made._items, made._check = self._code, items, self._check
        return made

    def _same(self, other, doing):
        if not isinstance(other, array):
            raise TypeError(f'can only {doing} array (not "{type(other).__name__}") to array')
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._of(self._items[index])
        try:
            return self._items[index]
        except IndexError:
            raise IndexError("array index out of range") from None
        except TypeError:
            raise TypeError("array indices must be integers") from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            self._same(value, "assign")
            self._items[index] = value._items
            return
        if not isinstance(index, int):
            raise TypeError("array indices must be integers")
        value = self._check(value)
        try:
            self._items[index] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._items[index]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __contains__(self, value):
        return not _is_nan(value) and value in self._items

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        self._same(other, "append")
        return self._of(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self._items += self.__add__(other)._items[len(self._items):]
        return self

    def __mul__(self, times):
        if not isinstance(times, int):
            return NotImplemented
        return self._of(self._items * times)

    __rmul__ = __mul__

    def __imul__(self, times):
        self._items *= times
        return self

    def _compared(self, other, operation):
        if not isinstance(other, array):
            return NotImplemented
        if self._code in "fd":
            for mine, its in zip(self._items, other._items):
                if mine != its:
                    return operation(mine, its)
            return operation(len(self._items), len(other._items))
        return operation(self._items, other._items)

    def __eq__(self, other):
        return self._compared(other, operator.eq)

    def __lt__(self, other):
        return self._compared(other, operator.lt)

    def __le__(self, other):
        return self._compared(other, operator.le)

    def __gt__(self, other):
        return self._compared(other, operator.gt)

    def __ge__(self, other):
        return self._compared(other, operator.ge)

    __hash__ = None

    def __repr__(self):
        name = type(self).__name__
        if not self._items:
            return f"{name}({self._code!r})"
        shown = repr("".join(self._items)) if self._code in "uw" else repr(self._items)
        return f"{name}({self._code!r}, {shown})"

    def __copy__(self):
        return self._of(self._items[:])

    def __deepcopy__(self, memo):
        return self._of(self._items[:])

    def __reduce_ex__(self, protocol):
        return type(self), (self._code, "".join(self._items) if self._code in "uw" else self._items[:])

    def __bytes__(self):
        return self.tobytes()

    def append(self, value, /):
        self._items.append(self._check(value))

    def extend(self, values, /):
        if isinstance(values, array):
            if values._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(values._items)
        else:
            for value in values:
                self._items.append(self._check(value))

    def insert(self, index, value, /):
        self._items.insert(index, self._check(value))

    def pop(self, index=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(index)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, value, /):
        try:
            self._look_for(value)
            self._items.remove(value)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None

    def index(self, value, start=0, stop=2**63 - 1, /):
        try:
            self._look_for(value)
            return self._items.index(value, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, value, /):
        return 0 if _is_nan(value) else self._items.count(value)

    def _look_for(self, value):
        if _is_nan(value):
            raise ValueError

    def reverse(self):
        self._items.reverse()

    def clear(self):
        self._items.clear()

    def tolist(self):
        return self._items[:]

    def fromlist(self, values, /):
        if not isinstance(values, list):
            raise TypeError("arg must be list")
        self._items.extend(list(map(self._check, values)))

    def tobytes(self):
        if self._code in "uw":
            return "".join(self._items).encode("utf-32-le")
        return struct.pack(f"{len(self._items)}{self._code}", *self._items)

    def frombytes(self, buffer, /):
        data = bytes(buffer)
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        if self._code in "uw":
            self._items.extend(data.decode("utf-32-le"))
        else:
            self._items.extend(struct.unpack(f"{len(data) // self.itemsize}{self._code}", data))

    def tounicode(self):
        if self._code not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    def fromunicode(self, text, /):
        if self._code not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items.extend(text)

    def byteswap(self):
        size = self.itemsize
        data = self.tobytes()
        self._items = []
        self.frombytes(b"".join([data[i:i + size][::-1] for i in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self._items), len(self._items)


ArrayType = array
collections.abc.MutableSequence.register(array)
