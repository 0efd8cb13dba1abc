import bisect, heapq, statistics as st
d = [1, 2, 3, 4, 4.5]; print(st.mean(d), st.median(d), st.mode([1, 1, 2]), st.stdev(d), st.variance(d), st.pstdev(d), st.pvariance(d), st.fmean(d), st.median([1, 2, 3, 4]), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.mean([1, 2, 3]), st.mean([1, 2]), st.multimode("aabbc"))
print(st.quantiles(range(1, 11)), st.quantiles([1, 2, 3], n=2, method="inclusive"), st.harmonic_mean([40, 60]), round(st.geometric_mean([54, 24, 36]), 9), st.variance([1, 2, 3, 4]), st.pvariance([1, 2, 3]), st.stdev([0.1, 0.2, 0.3]), st.mean([0.1] * 3), st.covariance([1, 2, 3], [1, 2, 4]), st.correlation([1, 2, 3], [1, 2, 4]), st.linear_regression([1, 2, 3], [2, 4, 6]))
for f in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.median([]), lambda: st.mode([])):
    try: f()
    except st.StatisticsError as e: print(e)
a = [1, 3, 3, 5]; print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 9), bisect.bisect(a, 0)); bisect.insort(a, 4); print(a, bisect.bisect_left([("a", 1), ("b", 2)], 2, key=lambda t: t[1]))
h = []; [heapq.heappush(h, x) for x in (5, 1, 4, 2, 3)]; print(h, [heapq.heappop(h) for _ in range(3)], h); l = [9, 8, 7, 3, 1]; heapq.heapify(l); print(l, heapq.nlargest(2, l), heapq.nsmallest(2, l), heapq.heappushpop(l, 0), heapq.heapreplace(l, 10), l, list(heapq.merge([1, 4], [2, 3], [0, 9])), heapq.nlargest(1, ["aa", "b"], key=len))
class T:
    def __init__(s, k, n): s.k, s.n = k, n
    def __lt__(s, o): return s.k < o.k
for n in range(2, 9):
    h = []; [heapq.heappush(h, T(0, i)) for i in range(n)]; print([heapq.heappop(h).n for _ in range(n)])
try: heapq.heappop([])
except IndexError as e: print(e)
try: heapq.heappush([(1, {})], (1, {}))
except TypeError as e: print(e)
print(list(heapq.merge([3, 1], [2, 0], reverse=True)), list(heapq.merge(["b", "ccc"], ["aa"], key=len)))
