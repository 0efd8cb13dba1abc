# What a manager keeps, shown and asked as if it were here.
from multiprocessing import Manager, Process


def fill(words, numbers, space, number):
    words[number] = "abc"[number]
    numbers.append(number)
    space.total += number


if __name__ == "__main__":
    with Manager() as manager:
        words = manager.dict()
        numbers = manager.list()
        space = manager.Namespace(total=0)
        print(words, numbers, space, not words, bool(numbers))
        for number in range(3):
            worker = Process(target=fill, args=(words, numbers, space, number))
            worker.start()
            worker.join()
        print(words, numbers, space)
        print(f"{words} {numbers!s}", "%s" % numbers, "{}".format(space), str(words))
        if numbers and words:
            print("there is something")
        print(numbers == [0, 1, 2], numbers[:] == [0, 1, 2], 2 in numbers, numbers + [9], numbers * 2)
        print(hasattr(space, "total"), hasattr(space, "missing"))
        setattr(space, "name", "shared")
        print(space)
        numbers += [5]
        del numbers[0]
        del words[1]
        print(list(enumerate(numbers)), list(zip(numbers, words)), *numbers)
        print(", ".join(f"{key}={value}" for key, value in words.items()))
        while numbers:
            print(numbers.pop(), end=" ")
        print(len(numbers))
