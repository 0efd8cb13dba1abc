# ctypes' structures in shared memory: RawValue, RawArray, Value and Array of them, alone and under a lock.
from ctypes import Structure, c_bool, c_byte, c_double, c_int, c_short, sizeof
from multiprocessing import Lock, Process, Queue
from multiprocessing.sharedctypes import Array, RawArray, RawValue, Synchronized, Value, copy, synchronized


class Point(Structure):
    _fields_ = [("x", c_double), ("y", c_double)]


class Mixed(Structure):
    _fields_ = [("flag", c_bool), ("count", c_int), ("byte", c_byte), ("short", c_short), ("real", c_double)]


class Point3(Point):
    _fields_ = [("z", c_int)]


class Pair(Structure):
    _fields_ = [("first", Point), ("number", c_int)]


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def change(number, raw, text, points, mixed, raw_points):
    number.value **= 2
    raw.value **= 2
    text.value = text.value.upper()
    for point in points:
        point.x **= 2
        point.y **= 2
    with mixed.get_lock():
        mixed.count += 1
        mixed.real = 2.5
    raw_points[1].y = 11


def send(queue):
    queue.put(Point(1.5, -2))


def shared():
    lock = Lock()
    number, raw = Value("i", 7), Value(c_double, 1.0 / 3.0, lock=False)
    text = Array("c", b"hello world", lock=lock)
    points = Array(Point, [(1.875, -6.25), (-5.75, 2.0), (2.375, 9.5)], lock=lock)
    mixed = Value(Mixed, True, 5)
    raw_points = RawArray(Point, 2)
    worker = Process(target=change, args=(number, raw, text, points, mixed, raw_points))
    worker.start()
    worker.join()
    print(number.value, raw.value, text.value)
    print([(point.x, point.y) for point in points], len(points), [point.x for point in points[:2]])
    print(mixed.flag, mixed.count, mixed.byte, mixed.short, mixed.real)
    print(type(mixed).__name__, isinstance(mixed, Synchronized))
    print(raw_points[0].x, raw_points[1].y, sizeof(raw_points))
    raw_points[0] = (8, 9)
    raw_points[1] = Point(6, 7)
    print([(point.x, point.y) for point in raw_points])
    attempt(lambda: raw_points[5])
    attempt(lambda: Value(Structure))
    queue = Queue()
    worker = Process(target=send, args=(queue,))
    worker.start()
    got = queue.get()
    worker.join()
    print(type(got).__name__, got.x, got.y)


def alone():
    print(sizeof(Mixed), sizeof(Point), sizeof(Mixed()), sizeof(Point3), sizeof(Pair))
    point = Point(1, y=2)
    print(point.x, point.y, Point().x)
    attempt(lambda: Point(1, 2, 3))
    attempt(lambda: Point("a"))
    attempt(lambda: Point(1, x=2))
    attempt(lambda: point.w)
    attempt(lambda: setattr(point, "x", "text"))
    attempt(Structure)
    solid = Point3(1, 2, 3)
    print(solid.x, solid.y, solid.z, Point3.z.offset, Point3.z.size, Mixed.real.offset, Mixed.short.offset)
    pair = Pair(Point(1, 2), 3)
    pair.first.x = 10
    print(pair.first.x, pair.number)
    pair.first = Point(7, 8)
    print(pair.first.y, Mixed(count=2**31).count)
    other = copy(point)
    other.x = 77
    print(other.x, point.x, copy(Value("i", 5).get_obj()).value)
    locked = synchronized(point)
    locked.x = 3
    print(locked.x, locked.get_obj() is point, type(locked).__name__)
    print(RawValue(Point, 3, 4).y)


if __name__ == "__main__":
    shared()
    alone()
