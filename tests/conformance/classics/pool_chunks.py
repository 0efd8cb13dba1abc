from multiprocessing import Pool
def f(x): return x * x
if __name__ == "__main__":
    with Pool(3) as p:
        print(p.map(f, [1, 2, 3])); print([p.apply_async(f, (i,)).get(timeout=30) for i in range(3)])
        for i in p.imap_unordered(f, range(1)): print(i)
        print(sum(p.map(f, range(100))), p.map(f, range(20), chunksize=7) == [i * i for i in range(20)])
