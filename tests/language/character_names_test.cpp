#include "language/character_names.h"

#include <gtest/gtest.h>

namespace interleave::language {
namespace {

TEST(CharacterNames, AreFoundFromTheFirstToTheLastOfTheTable) {
    EXPECT_EQ(character_named("SPACE"), U' ');
    EXPECT_EQ(character_named("GREEK SMALL LETTER ALPHA"), U'α');
    EXPECT_EQ(character_named("SNAKE"), U'🐍');
    EXPECT_EQ(character_named("VARIATION SELECTOR-256"), U'\U000E01EF');
}

TEST(CharacterNames, AreComputedWhereTheyFollowFromTheNumber) {
    EXPECT_EQ(character_named("CJK UNIFIED IDEOGRAPH-4E2D"), U'中');
    EXPECT_EQ(character_named("HANGUL SYLLABLE GA"), U'가');
    EXPECT_EQ(character_named("HANGUL SYLLABLE GGWEOLP"), U'\uAFE2');
    EXPECT_EQ(character_named("HANGUL SYLLABLE HIH"), U'\uD7A3');
    EXPECT_EQ(character_named("CJK UNIFIED IDEOGRAPH-0041"), std::nullopt);
    EXPECT_EQ(character_named("CJK UNIFIED IDEOGRAPH-4e2d"), std::nullopt);
    EXPECT_EQ(character_named("HANGUL SYLLABLE G"), std::nullopt);
}

TEST(CharacterNames, HaveAliases) {
    EXPECT_EQ(character_named("LF"), U'\n');
    EXPECT_EQ(character_named("BYTE ORDER MARK"), U'\uFEFF');
    EXPECT_EQ(character_named("VS16"), U'\uFE0F');
}

TEST(CharacterNames, AreWholeNames) {
    for (const char* wrong :
         {"", " ", "SNAK", "SNAKES", "GREEK SMALL LETTER", "SNAKE ", " SNAKE", "GREEK  SMALL",
          "LATIN SMALL LETTER A WITH", "A\nB", "\n", "HANGUL SYLLABLE ", "SNAKE\n"}) {
        EXPECT_EQ(character_named(wrong), std::nullopt) << wrong;
    }
}

}  // namespace
}  // namespace interleave::language
