"""Life, mazes, a sudoku solver, and a bouncing simulation: grids in several styles."""
from collections import Counter, deque
from itertools import chain, islice, product
import random


def life(cells):
    """Conway's game on an endless plane: a set of living cells."""
    while True:
        yield cells
        neighbours = Counter((x + dx, y + dy) for x, y in cells for dx, dy in product((-1, 0, 1), repeat=2) if (dx, dy) != (0, 0))
        cells = {cell for cell, n in neighbours.items() if n == 3 or n == 2 and cell in cells}


def picture(cells, width=8, height=6):
    return "\n".join("".join(".#"[(x, y) in cells] for x in range(width)) for y in range(height))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation in islice(life(glider), 0, 9, 4):
    print(picture(generation), len(generation), sep="\n")
blinker = {(1, 0), (1, 1), (1, 2)}
first, second, third = islice(life(blinker), 3)
print(first == third, sorted(second), next(islice(life({(0, 0)}), 1, None)))

MAZE = """\
S.#.....
..#.##.#
.##.#...
....#.#E
"""


class Maze:
    def __init__(self, text):
        self.rows = text.split()
        self.start, = self.find("S")
        self.end, = self.find("E")

    def find(self, wanted):
        return [(x, y) for y, row in enumerate(self.rows) for x, c in enumerate(row) if c == wanted]

    def open(self, x, y):
        return 0 <= y < len(self.rows) and 0 <= x < len(self.rows[y]) and self.rows[y][x] != "#"

    def solve(self):
        came, queue = {self.start: None}, deque([self.start])
        while queue:
            here = x, y = queue.popleft()
            if here == self.end:
                path = [here]
                while (here := came[here]) is not None:
                    path.append(here)
                return path[::-1]
            for there in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if there not in came and self.open(*there):
                    came[there] = here
                    queue.append(there)
        raise ValueError("no way out")

    def __str__(self):
        path = set(self.solve()[1:-1])
        return "\n".join("".join("*" if (x, y) in path else c for x, c in enumerate(row)) for y, row in enumerate(self.rows))


maze = Maze(MAZE)
print(maze, len(maze.solve()), sep="\n")
try:
    Maze("S#E").solve()
except ValueError as error:
    print(error)
try:
    Maze("..E")
except ValueError as error:
    print(error)

PUZZLE = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"


def solve(board):
    def free(i):
        r, c = divmod(i, 9)
        box = (board[(r // 3 * 3 + k // 3) * 9 + c // 3 * 3 + k % 3] for k in range(9))
        return set("123456789") - set(chain(board[r * 9:r * 9 + 9], board[c::9], box))
    empty = [(len(options := free(i)), i, options) for i, v in enumerate(board) if v == "."]
    if not empty:
        yield board
        return
    _, place, options = min(empty, key=lambda e: e[:2])
    for digit in sorted(options):
        yield from solve(board[:place] + digit + board[place + 1:])


solution = next(solve(PUZZLE))
for r in range(0, 81, 27):
    print(*(" ".join(solution[r + k * 9:r + k * 9 + 9]) for k in range(3)), sep="\n")
print(all(len(set(solution[r * 9:r * 9 + 9])) == 9 for r in range(9)), all(len(set(solution[c::9])) == 9 for c in range(9)))


class Ball:
    gravity = -10.0

    def __init__(self, height, bounce=0.5):
        self.height, self.speed, self.bounce = height, 0.0, bounce

    def step(self, dt):
        self.speed += self.gravity * dt
        self.height += self.speed * dt
        if self.height < 0:
            self.height, self.speed = -self.height * self.bounce, -self.speed * self.bounce
        return round(self.height, 3)


ball = Ball(1.0)
print([ball.step(0.1) for _ in range(12)])
random.seed(42)
steps = [random.choice(((0, 1), (1, 0), (0, -1), (-1, 0))) for _ in range(50)]
walk = [(0, 0)]
for dx, dy in steps:
    x, y = walk[-1]
    walk.append((x + dx, y + dy))
print(walk[-1], len(set(walk)), random.sample(range(100), 5), random.shuffle(cards := list("JQKA")), cards, round(random.gauss(0, 1), 6), random.randint(1, 6), random.choices("ab", weights=[1, 3], k=5))
inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(2000))
print(inside, round(4 * inside / 2000, 2), [row for row in zip(*[iter("abcdef")] * 2)])
