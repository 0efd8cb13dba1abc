import concurrent.futures
import math
PRIMES = [1121, 1129, 7919, 99991, 15485863, 15485864]
def is_prime(n):
    if n < 2: return False
    if n == 2: return True
    if n % 2 == 0: return False
    for i in range(3, int(math.floor(math.sqrt(n))) + 1, 2):
        if n % i == 0: return False
    return True
def main():
    with concurrent.futures.ProcessPoolExecutor(2) as executor:
        for number, prime in zip(PRIMES, executor.map(is_prime, PRIMES)): print("%d is prime: %s" % (number, prime))
if __name__ == "__main__": main()
