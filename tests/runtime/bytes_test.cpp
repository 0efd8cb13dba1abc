#include <gtest/gtest.h>

#include "evaluator.h"

namespace interleave::runtime {
namespace {

using test::Evaluator;

TEST(Bytes, ShowThemselvesAsLiterals) {
    Evaluator python;
    EXPECT_EQ(python.run("print(b\"it's\", b'\\x00\\xff\\n', bytearray(b'ab'))"),
              "b\"it's\" b'\\x00\\xff\\n' bytearray(b'ab')\n");
}

TEST(Bytes, AreMadeFromNumbersTextAndIterables) {
    Evaluator python;
    EXPECT_EQ(python.value("bytes(2), bytes([1, 2]), bytes('é', 'utf-8'), bytes(i for i in [65])"),
              "(b'\\x00\\x00', b'\\x01\\x02', b'\\xc3\\xa9', b'A')");
    EXPECT_EQ(python.value("bytes([256])"), "ValueError: bytes must be in range(0, 256)");
    EXPECT_EQ(python.value("bytes('a')"), "TypeError: string argument without an encoding");
}

TEST(Bytes, SayWhereDecodingFailed) {
    Evaluator python;
    EXPECT_EQ(python.value("b'a\\xff'.decode()"),
              "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid "
              "start byte");
    EXPECT_EQ(python.value("b'\\xf0\\x9f\\x98'.decode()"),
              "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-2: unexpected "
              "end of data");
    EXPECT_EQ(python.value("'a€'.encode('ascii')"),
              "UnicodeEncodeError: 'ascii' codec can't encode character '\\u20ac' in position 1: "
              "ordinal not in range(128)");
    EXPECT_EQ(python.value("b''.decode('nope')"), "LookupError: unknown encoding: nope");
}

TEST(Bytes, DecodeByEachErrorHandler) {
    Evaluator python;
    EXPECT_EQ(python.value("[b'\\xe4\\xb8x\\xff'.decode(errors=e) for e in "
                           "('replace', 'ignore', 'backslashreplace', 'surrogateescape')]"),
              "['\ufffdx\ufffd', 'x', '\\\\xe4\\\\xb8x\\\\xff', '\\udce4\\udcb8x\\udcff']");
}

TEST(Bytes, SearchForBytesAndNumbers) {
    Evaluator python;
    EXPECT_EQ(python.value("b'abc'.find(b'c'), b'abc'.find(98), 97 in b'abc', b'bc' in b'abc'"),
              "(2, 1, True, True)");
    EXPECT_EQ(python.value("'a' in b'abc'"),
              "TypeError: a bytes-like object is required, not 'str'");
}

TEST(ByteArray, ChangesInPlace) {
    Evaluator python;
    EXPECT_EQ(python.run("a = bytearray(b'abc')\n"
                         "b = a\n"
                         "a += b'de'\n"
                         "a[0] = 65\n"
                         "a[1:3] = b'--------'\n"
                         "del a[-1]\n"
                         "a.append(33)\n"
                         "print(b, a is b, a.pop(), len(a))\n"),
              "bytearray(b'A--------d') True 33 10\n");
    EXPECT_EQ(python.value("bytearray(b'a').append(256)"),
              "ValueError: byte must be in range(0, 256)");
}

TEST(Bytes, WriteHexInGroups) {
    Evaluator python;
    EXPECT_EQ(
        python.value("b'abcdefg'.hex('-', 3), b'abcdefg'.hex('-', -3), bytes.fromhex('01 fF')"),
        "('61-626364-656667', '616263-646566-67', b'\\x01\\xff')");
}

}  // namespace
}  // namespace interleave::runtime
