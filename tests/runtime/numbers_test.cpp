#include <gtest/gtest.h>

#include <string>

#include "evaluator.h"
#include "runtime/float_text.h"
#include "runtime/integer_digits.h"
#include "runtime/integer_large.h"

namespace interleave::runtime {
namespace {

using test::Evaluator;

Integer from_digits(std::string_view digits, int base) {
    return IntegerWork::short_enough().from_digits(digits, base);
}
std::string to_digits(const mp_int* number, int base) {
    return IntegerWork::short_enough().to_digits(number, base);
}
// All bits of every third digit, or of none: the worst for estimates of quotients.
Integer striped(int digits, int from) {
    Integer number = Integer::with_room(digits);
    for (int i = 0; i < digits; ++i) {
        number.get()->dp[i] = (i + from) % 3 == 0 ? mp_digit{MP_MASK} : mp_digit{0};
    }
    number.get()->dp[digits - 1] = MP_MASK;
    number.get()->used = digits;
    return number;
}

TEST(Integer, KeepsItsDigitsThroughTextInAnyBase) {
    const std::string digits = "123456789012345678901234567890123456789";
    const Integer number = from_digits(digits, 10);
    EXPECT_EQ(to_digits(number.get(), 10), digits);
    EXPECT_EQ(to_digits(number.get(), 16), "5ce0e9a56015fec5aadfa328ae398115");
    for (const int base : {2, 3, 8, 16, 32, 36}) {
        const Integer again = from_digits(to_digits(number.get(), base), base);
        EXPECT_EQ(to_digits(again.get(), 10), digits) << base;
    }
}

TEST(Integer, IsMultipliedAsTheLibraryDoesAtEverySize) {
    IntegerWork work = IntegerWork::short_enough();
    for (const int size : {1, 2, 79, 80, 81, 300, 5000, 12000}) {
        for (const int other : {1, 3, 81, 6000, 12000}) {
            const Integer left = striped(size, 0);
            const Integer right = striped(other, 1);
            Integer expected;
            check_integer(mp_mul(left.get(), right.get(), expected.get()));
            EXPECT_EQ(mp_cmp(work.multiply(left.get(), right.get()).get(), expected.get()), MP_EQ)
                << size << " * " << other;
        }
    }
}

TEST(Integer, IsDividedIntoQuotientAndRemainderAtEverySize) {
    IntegerWork work = IntegerWork::short_enough();
    for (const int size : {1, 2, 3, 159, 161, 320, 700, 4001}) {
        for (const int places : {0, 1, 2, 150, 330, 1999, 4100}) {
            for (const int pattern : {0, 1, 2}) {
                const Integer divisor = striped(size, pattern);
                const Integer dividend = striped(size + places, 0);
                Integer quotient;
                Integer rest;
                work.divide(dividend.get(), divisor.get(), &quotient, &rest);
                EXPECT_LT(compare_digits(digits_of(rest.get()), digits_of(divisor.get())), 0);
                EXPECT_FALSE(rest.negative());
                Integer back;
                const Integer product = work.multiply(quotient.get(), divisor.get());
                check_integer(mp_add(product.get(), rest.get(), back.get()));
                EXPECT_EQ(mp_cmp(back.get(), dividend.get()), MP_EQ)
                    << size << " and " << places << " digits";
            }
        }
    }
}

TEST(Integer, KeepsItsDigitsThroughLongText) {
    for (const std::size_t size : {400U, 433U, 900U, 5000U, 40'000U}) {
        const std::string digits = "1" + std::string(size, '0') + "23" + std::string(size, '9');
        const Integer number = from_digits(digits, 10);
        EXPECT_EQ(to_digits(number.get(), 10), digits);
        EXPECT_EQ(to_digits(from_digits(to_digits(number.get(), 7), 7).get(), 10), digits);
    }
}

TEST(Integer, IsRoundedToTheNearestDoubleAndTiesToEven) {
    const auto rounded = [](const char* digits) {
        return to_double(from_digits(digits, 10).get()).value_or(-1);
    };
    EXPECT_EQ(rounded("9007199254740993"), 9007199254740992.0);
    EXPECT_EQ(rounded("9007199254740995"), 9007199254740996.0);
    EXPECT_EQ(rounded("147573952589676412929"), 147573952589676412928.0);
    EXPECT_FALSE(to_double(from_digits(std::string(400, '9'), 10).get()).has_value());
}

TEST(Integer, SurvivesTwosComplementBytes) {
    const Integer negative = from_bytes(std::string("\x00\xff", 2), true);
    EXPECT_EQ(to_int64(negative.get()), -256);
    EXPECT_EQ(to_bytes(negative.get(), 4), std::string("\x00\xff\xff\xff", 4));
}

TEST(FloatText, IsTheShortestThatReadsBack) {
    const auto repr = [](double value) {
        return format_double(value, {.code = 'r', .add_dot_zero = true});
    };
    EXPECT_EQ(repr(0.1), "0.1");
    EXPECT_EQ(repr(1e16), "1e+16");
    EXPECT_EQ(repr(9999999999999998.0), "9999999999999998.0");
    EXPECT_EQ(repr(0.0001), "0.0001");
    EXPECT_EQ(repr(0.00001), "1e-05");
    EXPECT_EQ(repr(-0.0), "-0.0");
}

TEST(FloatText, HasExactDigitsBeyondAnyPrecision) {
    EXPECT_EQ(format_double(0.1, {.code = 'f', .precision = 30}),
              "0.100000000000000005551115123126");
    const std::string tiny = format_double(5e-324, {.code = 'f', .precision = 1200});
    EXPECT_EQ(tiny.size(), 1202U);
    EXPECT_TRUE(tiny.ends_with("000000"));
}

TEST(FloatText, ReadsUnderscoresOnlyBetweenDigits) {
    EXPECT_EQ(parse_double(" 1_0.5\n"), 10.5);
    EXPECT_FALSE(parse_double("1__0").has_value());
    EXPECT_FALSE(parse_double("_1").has_value());
    EXPECT_FALSE(parse_double("0x1").has_value());
    EXPECT_FALSE(parse_double("").has_value());
}

TEST(FloatText, RoundsInFrontOfThePointHalfToEven) {
    EXPECT_EQ(round_double(25, -1), 20);
    EXPECT_EQ(round_double(35, -1), 40);
    EXPECT_EQ(round_double(25.000001, -1), 30);
    EXPECT_EQ(round_double(2.675, 2), 2.67);
}

TEST(Numbers, HaveOneFormBelowAndAboveTheInlineRange) {
    Evaluator python;
    EXPECT_EQ(python.value("2**47 - 1, 2**47, -2**47, -2**47 - 1"),
              "(140737488355327, 140737488355328, -140737488355328, -140737488355329)");
    EXPECT_EQ(python.value("2**100 - 2**100 == 0, (2**100 >> 60) == 2**40"), "(True, True)");
}

TEST(Numbers, DivideTowardsMinusInfinity) {
    Evaluator python;
    EXPECT_EQ(python.value("-7 // 2, -7 % 2, 7 // -2, 7 % -2"), "(-4, 1, -4, -1)");
    EXPECT_EQ(python.value("divmod(-10**30, 7)"), "(-142857142857142857142857142858, 6)");
    EXPECT_EQ(python.value("-7.5 // 2, -7.5 % 2, 7.5 % -2"), "(-4.0, 0.5, -0.5)");
    EXPECT_EQ(python.value("1 % 0"), "ZeroDivisionError: division by zero");
}

TEST(Numbers, CompareIntsAndFloatsExactly) {
    Evaluator python;
    EXPECT_EQ(python.value("2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53)"), "(False, True)");
    EXPECT_EQ(python.value("10**400 > 1e308, 10**400 < float('inf')"), "(True, True)");
    EXPECT_EQ(python.value("float('nan') == float('nan')"), "False");
}

TEST(Numbers, HashAlikeWhenTheyAreEqual) {
    Evaluator python;
    EXPECT_EQ(python.value("hash(1.5), hash(2**61 - 1), hash(-1), hash(2**100)"),
              "(1152921504606846977, 0, -2, 549755813888)");
    EXPECT_EQ(python.value("hash(float(2**80)) == hash(2**80) == hash(complex(2**80))"), "True");
}

TEST(Numbers, HaveOneFormAtTheLimitsOfTheSmallOnes) {
    Evaluator python;
    EXPECT_EQ(python.value("(1 << 47) - 1 is ((1 << 60) + 1 << 60) - (1 << 120) - (1 << 60) + "
                           "(1 << 47) - 1"),
              "True");
    EXPECT_EQ(python.value("-(1 << 47), -(1 << 47) - 1, (1 << 59) * -1, (1 << 60) - (1 << 60)"),
              "(-140737488355328, -140737488355329, -576460752303423488, 0)");
    EXPECT_EQ(
        python.value("[x * y for x in (3 << 60, -3 << 60) for y in (5, -5, 1 << 70, 0)]"),
        "[17293822569102704640, -17293822569102704640, 4083388403051261561560495289181218537472"
        ", 0, -17293822569102704640, 17293822569102704640, "
        "-4083388403051261561560495289181218537472, 0]");
}

TEST(Numbers, HavePowersAndInversesModuloAnything) {
    Evaluator python;
    EXPECT_EQ(python.value("pow(7, 10**40 + 7, 10**45 + 9)"),
              "850190129140654366369310459864238823141926732");
    EXPECT_EQ(python.value("pow(3, -1, 10**40 + 7), pow(-3, -5, -(10**20))"),
              "(3333333333333333333333333333333333333336, -73662551440329218107)");
    EXPECT_EQ(python.value("pow(6, -1, 10**30)"),
              "ValueError: base is not invertible for the given modulus");
    EXPECT_EQ(python.value("pow(10**20, 10**20, 10**10), pow(0, 10**20, 10**30)"), "(0, 0)");
}

TEST(Numbers, RefuseWhatWouldNotFitTheMemoryBeforeComputingIt) {
    Evaluator python(std::size_t{64} << 20U);
    EXPECT_EQ(python.value("10 ** 10 ** 9").substr(0, 11), "MemoryError");
    EXPECT_EQ(python.value("1 << 10 ** 10").substr(0, 11), "MemoryError");
}

TEST(Numbers, ReadAndWriteTextAsCPython) {
    Evaluator python;
    EXPECT_EQ(python.value("int('0x_1f', 16), int(' 1_000 '), int('z', 36)"), "(31, 1000, 35)");
    EXPECT_EQ(python.value("int('1__0')"),
              "ValueError: invalid literal for int() with base 10: '1__0'");
    EXPECT_EQ(python.value("int('010', 0)"),
              "ValueError: invalid literal for int() with base 0: '010'");
    EXPECT_EQ(python.value("str(10**4300)"),
              "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use "
              "sys.set_int_max_str_digits() to increase the limit");
}

TEST(Numbers, TakePartInClassesOfTheProgram) {
    Evaluator python;
    EXPECT_EQ(python.run("class Celsius(float):\n"
                         "    def __add__(self, other):\n"
                         "        return Celsius(super().__add__(other))\n"
                         "class Id(int):\n"
                         "    pass\n"
                         "print(Celsius(1.5) + 2, type(Celsius(1) + 1).__name__)\n"
                         "print(Id(5) + 1, Id(5) == 5, repr(Id(2**70)), type(+Id(5)).__name__)\n"),
              "3.5 Celsius\n6 True 1180591620717411303424 int\n");
}

TEST(Numbers, PowerWithAModulusWorksForNegativeExponents) {
    Evaluator python;
    EXPECT_EQ(python.value("pow(3, -1, 7), pow(2, 10**20, 10**9 + 7), pow(2, 3, -5)"),
              "(5, 855473248, -2)");
    EXPECT_EQ(python.value("pow(2, -1, 4)"),
              "ValueError: base is not invertible for the given modulus");
}

TEST(Complex, KeepsARealOperandReal) {
    Evaluator python;
    EXPECT_EQ(python.value("1 - 0j, (1+2j) * (3-1j), (1+2j) / 2, 2j ** 2, abs(3+4j)"),
              "((1-0j), (5+5j), (0.5+1j), (-4+0j), 5.0)");
    EXPECT_EQ(python.value("complex('1e5j'), complex(' ( 1+2j ) ')"), "(100000j, (1+2j))");
}

}  // namespace
}  // namespace interleave::runtime
