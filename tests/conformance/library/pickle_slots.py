# Objects with __slots__ cross as they are: pickle, copy, queues between processes.
import copy
import dataclasses
import multiprocessing
import pickle


class Point:
    __slots__ = ("x", "y", "unset")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"{type(self).__name__}({self.x}, {self.y}, {hasattr(self, 'unset')})"


class Named(Point):  # beside a __dict__
    def __init__(self, x, y, name):
        super().__init__(x, y)
        self.name = name


class Deeper(Point):
    __slots__ = ("z", "__weakref__")


@dataclasses.dataclass(slots=True)
class Job:
    number: int
    tags: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass(slots=True, frozen=True)
class Result:
    job: Job
    value: float


def work(jobs, results):
    while (job := jobs.get()) is not None:
        job.tags.append("seen")
        results.put(Result(job, job.number / 2))


if __name__ == "__main__":
    deeper = Deeper(5, 6)
    deeper.z = [deeper]
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        point, same, named, again = pickle.loads(
            pickle.dumps([p := Point(1, 2), p, Named(3, 4, "n"), deeper], protocol))
        print(point, same is point, named, named.name, vars(named), again, again.z[0] is again)
    print(copy.copy(deeper), copy.deepcopy(Named(1, [2], "c")).name)
    print(pickle.loads(pickle.dumps(Job(1, ["a"]))), pickle.loads(pickle.dumps(Result(Job(2), 0.5))))
    jobs, results = multiprocessing.Queue(), multiprocessing.Queue()
    worker = multiprocessing.Process(target=work, args=(jobs, results))
    worker.start()
    for number in range(3):
        jobs.put(Job(number))
    jobs.put(None)
    for _ in range(3):
        print(results.get())
    worker.join()
    with multiprocessing.Pool(2) as pool:
        print(pool.map(Job, range(3)))
