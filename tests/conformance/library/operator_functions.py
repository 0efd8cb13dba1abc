# Operators as functions.
import operator as op

print(op.add(1, 2), op.mul("a", 3), op.truediv(1, 4), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(3), op.not_(0), op.truth([]), op.matmul.__name__)
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.invert(5), op.lshift(1, 4), op.rshift(16, 2), op.lt(1, 2), op.eq(1, 1), op.is_(None, None), op.is_not(1, None), op.is_none(None), op.is_not_none(3))
print(op.itemgetter(1)("abc"), op.itemgetter(0, 2)("abc"), op.attrgetter("real", "imag")(3 + 4j), op.attrgetter("__class__.__name__")(5), op.methodcaller("replace", "a", "b")("banana"), op.itemgetter(slice(1, 3))("abcd"))
print(op.contains([1, 2], 2), op.countOf([1, 1, 2], 1), op.indexOf("abc", "c"), op.concat([1], [2]), op.getitem({"a": 1}, "a"), op.length_hint([1, 2]), op.index(True), op.call(max, 1, 5))
items = [1]
print(op.iadd(items, [2]), items, op.iconcat([1], [2]), op.isub(5, 2), op.imul(2, 3), op.ior({1}, {2}), op.ipow(2, 3), op.ifloordiv(7, 2))
op.setitem(items, 0, 9)
op.delitem(items, 1)
print(items, repr(op.itemgetter(1)), repr(op.attrgetter("a", "b")), repr(op.methodcaller("m", 1, k=2)), sorted([("b", 2), ("a", 2)], key=op.itemgetter(1, 0)))
