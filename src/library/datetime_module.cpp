// _datetime: from fields to days and microseconds, and back (Modules/_datetimemodule.c, CPython 3.14). A day
// is its ordinal, 1 January of year 1 being 1; a moment is microseconds since the day before that.

#include <array>
#include <format>
#include <optional>

#include "library/calendar.h"
#include "library/native_modules.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"

namespace interleave::library {

using namespace runtime;

namespace {

constexpr std::int64_t microseconds_a_second = 1'000'000;
constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::int64_t last_year = 9999;
constexpr std::int64_t last_ordinal = 3'652'059;

struct Date {
    std::int64_t year = 1;
    std::int64_t month = 1;
    std::int64_t day = 1;
};

std::int64_t ordinal_of(const Date& date) {
    constexpr std::array<std::int64_t, 12> days{0,   31,  59,  90,  120, 151,
                                                181, 212, 243, 273, 304, 334};
    return days_before(date.year) + days[static_cast<std::size_t>(date.month - 1)] +
           (date.month > 2 && is_leap(date.year) ? 1 : 0) + date.day;
}

Date date_of(std::int64_t ordinal) {
    Date date{ordinal * 400 / 146'097 + 1, 1, 0};
    while (days_before(date.year) >= ordinal) --date.year;
    while (days_before(date.year + 1) < ordinal) ++date.year;
    date.day = ordinal - days_before(date.year);
    while (date.day > days_in_month(date.year, date.month)) {
        date.day -= days_in_month(date.year, date.month++);
    }
    return date;
}

// The argument, when it is an int between the two.
std::optional<std::int64_t> within(Value value, std::int64_t least, std::int64_t most) {
    if (!value.is_small_int()) return std::nullopt;
    const std::int64_t number = value.as_small_int();
    if (number < least || number > most) return std::nullopt;
    return number;
}

std::optional<std::int64_t> ordinal_of_fields(const Arguments& arguments) {
    const auto year = within(arguments[0], 1, last_year);
    const auto month = within(arguments[1], 1, 12);
    if (!year || !month) return std::nullopt;
    const auto day = within(arguments[2], 1, days_in_month(*year, *month));
    if (!day) return std::nullopt;
    return ordinal_of({*year, *month, *day});
}

// (year, month, day): the ordinal; None: this is no date.
Value ordinal(Strand&, const Arguments& arguments) {
    const auto days = ordinal_of_fields(arguments);
    return days ? Value::small_int(*days) : Value::none();
}

// (ordinal): (year, month, day); it is one.
Value date_fields(Strand& strand, const Arguments& arguments) {
    const Date date = date_of(arguments[0].as_small_int());
    return tuple_value(strand.process(), {Value::small_int(date.year), Value::small_int(date.month),
                                          Value::small_int(date.day)});
}

// (year, month, day, hour, minute, second, microsecond): the moment; None: this is none.
Value moment(Strand& strand, const Arguments& arguments) {
    const auto days = ordinal_of_fields(arguments);
    const auto hour = within(arguments[3], 0, 23);
    const auto minute = within(arguments[4], 0, 59);
    const auto second = within(arguments[5], 0, 59);
    const auto microsecond = within(arguments[6], 0, microseconds_a_second - 1);
    if (!days || !hour || !minute || !second || !microsecond) return Value::none();
    const std::int64_t seconds = *days * seconds_a_day + *hour * 3600 + *minute * 60 + *second;
    return make_int(strand.process(), seconds * microseconds_a_second + *microsecond);
}

// (moment): its seven fields; None: it is beyond what there are.
Value moment_fields(Strand& strand, const Arguments& arguments) {
    const auto given = int64_of(arguments[0]);
    if (!given || *given < microseconds_a_second * seconds_a_day) return Value::none();
    const std::int64_t seconds = *given / microseconds_a_second;
    const std::int64_t days = seconds / seconds_a_day;
    if (days > last_ordinal) return Value::none();
    const Date date = date_of(days);
    const std::int64_t clock = seconds % seconds_a_day;
    return tuple_value(
        strand.process(),
        {Value::small_int(date.year), Value::small_int(date.month), Value::small_int(date.day),
         Value::small_int(clock / 3600), Value::small_int(clock / 60 % 60),
         Value::small_int(clock % 60), Value::small_int(*given % microseconds_a_second)});
}

// The number that `count` digits say; -1: these are not digits.
std::int64_t digits_at(std::string_view text, std::size_t at, std::size_t count) {
    std::int64_t number = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

// (text): the seven fields of the usual ISO forms, from YYYY-MM-DD to YYYY-MM-DDTHH:MM:SS.ffffff; None: it is
// another one, or none. What is not a date is the constructor's to refuse.
Value iso_fields(Strand& strand, const Arguments& arguments) {
    const Str* const given = as_str(arguments[0]);
    if (given == nullptr || !given->ascii) return Value::none();
    const std::string_view text = given->ascii_view();
    const std::size_t size = text.size();
    const bool is_known = size == 10 || size == 16 || size == 19 || size == 26;
    if (!is_known || text[4] != '-' || text[7] != '-' || (size > 10 && text[13] != ':') ||
        (size > 16 && text[16] != ':') || (size > 19 && text[19] != '.')) {
        return Value::none();
    }
    std::array<std::int64_t, 7> fields{digits_at(text, 0, 4), digits_at(text, 5, 2),
                                       digits_at(text, 8, 2)};
    if (size > 10) fields[3] = digits_at(text, 11, 2);
    if (size > 10) fields[4] = digits_at(text, 14, 2);
    if (size > 16) fields[5] = digits_at(text, 17, 2);
    if (size > 19) fields[6] = digits_at(text, 20, 6);
    std::vector<Value> values;
    for (const std::int64_t field : fields) {
        if (field < 0 || fields[3] == 24) return Value::none();
        values.push_back(Value::small_int(field));
    }
    return Value::object(runtime::make_tuple(strand.process(), values));
}

constexpr NativeSpec functions[] = {
    {"date_fields", date_fields, 1, 1}, {"iso_fields", iso_fields, 1, 1},
    {"moment", moment, 7, 7},           {"moment_fields", moment_fields, 1, 1},
    {"ordinal", ordinal, 3, 3},
};

}  // namespace

bool init_datetime(Strand& strand, Module& module) {
    add_functions(strand.process(), module, functions);
    return true;
}

}  // namespace interleave::library
