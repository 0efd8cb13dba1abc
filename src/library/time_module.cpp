// time. Modules/timemodule.c, CPython 3.14. All clocks are the machine's.
//
// time.time() begins at a fixed date on the model machine (2026-01-01 00:00:00 UTC), so that a run can
// be repeated to the byte; on the real one it is the date. The time zone is UTC.

#include <array>
#include <cmath>
#include <format>
#include <limits>

#include "library/calendar.h"
#include "library/machine_access.h"
#include "library/native_modules.h"
#include "library/seconds.h"
#include "library/struct_sequence.h"
#include "runtime/heap.h"

namespace interleave::library {

using runtime::Str;
using trace::EventKind;

namespace {

std::int64_t monotonic_ns(Strand& strand) { return strand.host().now(strand).ns(); }

std::int64_t wall_ns(Strand& strand) {
    return machine_of(strand).wall_time_at_start_ns() + monotonic_ns(strand);
}

std::int64_t thread_ns(Strand& strand) {
    return machine_of(strand).cpu_time(runner_of(strand)).count();
}

std::int64_t process_ns(Strand& strand) {
    return machine_of(strand).cpu_time(runner_of(strand).process).count();
}

template <std::int64_t (*clock)(Strand&)>
Value in_seconds(Strand& strand, const Arguments&) {
    return Value::real(static_cast<double>(clock(strand)) / 1e9);
}

template <std::int64_t (*clock)(Strand&)>
Value in_nanoseconds(Strand& strand, const Arguments&) {
    return runtime::make_int(strand.process(), clock(strand));
}

Value sleep(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const std::optional<double> number = read_seconds(strand, arguments[0]);
    if (!number) return Value::error();
    if (*number < 0) {
        return strand.raise(process.types.value_error, "sleep length must be non-negative");
    }
    const Instant deadline = deadline_after(strand, seconds_to_duration(*number));
    return park(strand, EventKind::sleeping, deadline, nullptr, Value());
}

// ---- calendar

struct Date {
    std::int64_t year = 1970;
    int month = 1, day = 1, hour = 0, minute = 0, second = 0, weekday = 3, yearday = 1;
};

constexpr std::int64_t epoch_days = 719'162;       // days_before(1970)
constexpr std::int64_t days_of_cycle = 146'097;    // 400 years
constexpr std::int64_t last_year = 2'147'485'547;  // whose distance from 1900 fits C's int
constexpr std::int64_t first_year = -2'147'481'748;

Date date_of(std::int64_t seconds) {
    Date date;
    std::int64_t days = floor_divided(seconds, 86'400);
    const std::int64_t rest = seconds - days * 86'400;
    date.hour = static_cast<int>(rest / 3600);
    date.minute = static_cast<int>(rest / 60 % 60);
    date.second = static_cast<int>(rest % 60);
    days += epoch_days;  // from year 1, a Monday
    const std::int64_t cycles = floor_divided(days, days_of_cycle);
    days -= cycles * days_of_cycle;  // a cycle is a number of weeks
    date.weekday = static_cast<int>(days % 7);
    date.year = days / 366 + 1;
    while (days_before(date.year + 1) <= days) ++date.year;
    int left = static_cast<int>(days - days_before(date.year));
    date.yearday = left + 1;
    while (left >= days_in_month(date.year, date.month)) {
        left -= days_in_month(date.year, date.month++);
    }
    date.day = left + 1;
    date.year += cycles * 400;
    return date;
}

Value struct_time(Strand& strand, const Date& date, std::string_view zone) {
    Process& process = strand.process();
    const auto number = [](std::int64_t value) { return Value::small_int(value); };
    const Value fields[] = {number(date.year),
                            number(date.month),
                            number(date.day),
                            number(date.hour),
                            number(date.minute),
                            number(date.second),
                            number(date.weekday),
                            number(date.yearday),
                            number(0),
                            runtime::str_value(process, zone),
                            number(0)};
    return make_struct_sequence(process, type_named(process, "time.struct_time"), fields);
}

bool read_seconds(Strand& strand, Value seconds, std::int64_t& result) {
    if (seconds.is_empty() || seconds.is_none()) {
        result = wall_ns(strand) / 1'000'000'000;
        return true;
    }
    if (!runtime::is_float(seconds) && !runtime::is_int(seconds)) {
        const auto index = runtime::index_of(strand, seconds);
        if (!index) return false;
        seconds = runtime::make_int(strand.process(), *index);
    }
    Process& process = strand.process();
    const auto out_of_range = [&] {
        strand.raise(process.types.overflow_error, "timestamp out of range for platform time_t");
        return false;
    };
    if (runtime::is_float(seconds)) {
        const double number = runtime::float_of(seconds);
        if (std::isnan(number)) {
            strand.raise(process.types.value_error, "Invalid value NaN (not a number)");
            return false;
        }
        constexpr double limit = 9'223'372'036'854'775'808.0;
        if (!(number >= -limit && number < limit)) return out_of_range();
        result = static_cast<std::int64_t>(std::floor(number));
    } else {
        const auto number = runtime::int64_of(seconds);
        if (!number) return out_of_range();
        result = *number;
    }
    constexpr std::int64_t longest = last_year * 31'556'952;  // seconds of a year, about
    const bool fits = result > -longest - longest / 1000 && result < longest + longest / 1000;
    const std::int64_t year = fits ? date_of(result).year : last_year + 1;
    if (year >= first_year && year <= last_year) return true;
    strand.raise_with_arguments(
        process.types.os_error,
        {Value::small_int(75),
         runtime::str_value(process, "Value too large for defined data type")});
    return false;
}

Value gmtime(Strand& strand, const Arguments& arguments) {
    std::int64_t seconds = 0;
    if (!read_seconds(strand, arguments.get(0), seconds)) return Value::error();
    return struct_time(strand, date_of(seconds), "GMT");
}

Value localtime(Strand& strand, const Arguments& arguments) {
    std::int64_t seconds = 0;
    if (!read_seconds(strand, arguments.get(0), seconds)) return Value::error();
    return struct_time(strand, date_of(seconds), "UTC");
}

// What an "i" of C's argument parser takes.
bool read_int(Strand& strand, Value item, int& result) {
    Process& process = strand.process();
    const auto number = runtime::index_of(strand, item);
    if (!number) return false;
    if (*number >= INT32_MIN && *number <= INT32_MAX) {
        result = static_cast<int>(*number);
        return true;
    }
    strand.raise(process.types.overflow_error, *number > 0
                                                   ? "signed integer is greater than maximum"
                                                   : "signed integer is less than minimum");
    return false;
}

// Modules/timemodule.c, gettmarg.
bool read_date(Strand& strand, Value fields, const char* function, Date& date) {
    if (fields.is_empty()) {
        date = date_of(wall_ns(strand) / 1'000'000'000);
        return true;
    }
    const auto* const items = runtime::as_tuple(fields);
    if (items == nullptr) {
        strand.raise(strand.process().types.type_error, "Tuple or struct_time argument required");
        return false;
    }
    std::array<int, 9> numbers{};
    if (items->size != numbers.size()) {
        strand.raise(strand.process().types.type_error,
                     std::format("{}(): illegal time tuple argument", function));
        return false;
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (!read_int(strand, items->items()[i], numbers[i])) return false;
    }
    // Modules/timemodule.c, gettmarg: C counts years from 1900.
    if (numbers[0] < std::numeric_limits<int>::min() + 1900) {
        strand.raise(strand.process().types.overflow_error, "year out of range");
        return false;
    }
    date = {numbers[0], numbers[1], numbers[2], numbers[3],
            numbers[4], numbers[5], numbers[6], numbers[7]};
    return true;
}

// Modules/timemodule.c, checktm: what is to be shown must be a date. 0 stands for the first month or day.
bool check_date(Strand& strand, Date& date) {
    if (date.month == 0) date.month = 1;
    if (date.day == 0) date.day = 1;
    if (date.yearday == 0) date.yearday = 1;
    const int weekday = (date.weekday + 1) % 7;  // C's remainder; Sunday is 0
    const struct {
        const char* name;
        int value, least, most;
    } fields[] = {{"month", date.month, 1, 12},         {"day of month", date.day, 1, 31},
                  {"hour", date.hour, 0, 23},           {"minute", date.minute, 0, 59},
                  {"seconds", date.second, 0, 61},      {"day of week", weekday, 0, 6},
                  {"day of year", date.yearday, 1, 366}};
    for (const auto& field : fields) {
        if (field.value >= field.least && field.value <= field.most) continue;
        strand.raise(strand.process().types.value_error,
                     std::format("{} out of range", field.name));
        return false;
    }
    date.weekday = (weekday + 6) % 7;
    return true;
}

Value mktime(Strand& strand, const Arguments& arguments) {
    Date date;
    if (!read_date(strand, arguments[0], "mktime", date)) return Value::error();
    const std::int64_t years = floor_divided(std::int64_t{date.month} - 1, 12);
    const std::int64_t year = date.year + years;
    const int months = static_cast<int>(date.month - 1 - years * 12);
    std::int64_t days = days_before(year) - epoch_days + date.day - 1;
    for (int month = 1; month <= months; ++month) days += days_in_month(year, month);
    return Value::real(static_cast<double>(days * 86'400 + std::int64_t{date.hour} * 3600 +
                                           std::int64_t{date.minute} * 60 + date.second));
}

constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// ISO 8601: the year and number of the week, which belongs to the year that has its Thursday.
std::pair<std::int64_t, int> iso_week(const Date& date) {
    const int week = (date.yearday - date.weekday + 9) / 7;
    const auto weeks_of = [](std::int64_t year) {
        const auto last_weekday = [](std::int64_t y) {
            return (y + y / 4 - y / 100 + y / 400) % 7;
        };
        return last_weekday(year) == 4 || last_weekday(year - 1) == 3 ? 53 : 52;
    };
    if (week < 1) return {date.year - 1, weeks_of(date.year - 1)};
    if (week > weeks_of(date.year)) return {date.year + 1, 1};
    return {date.year, week};
}

std::string one_field(const Date& date, char field) {
    const std::string_view weekday = weekdays[static_cast<std::size_t>(date.weekday)];
    const std::string_view month = months[static_cast<std::size_t>(date.month - 1)];
    const int hour12 = date.hour % 12 == 0 ? 12 : date.hour % 12;
    switch (field) {
        case 'Y': return std::format("{}", date.year);
        case 'y': return std::format("{:02}", date.year - floor_divided(date.year, 100) * 100);
        case 'm': return std::format("{:02}", date.month);
        case 'd': return std::format("{:02}", date.day);
        case 'e': return std::format("{:2}", date.day);
        case 'H': return std::format("{:02}", date.hour);
        case 'I': return std::format("{:02}", hour12);
        case 'M': return std::format("{:02}", date.minute);
        case 'S': return std::format("{:02}", date.second);
        case 'p': return date.hour < 12 ? "AM" : "PM";
        case 'a': return std::string(weekday.substr(0, 3));
        case 'A': return std::string(weekday);
        case 'b': return std::string(month.substr(0, 3));
        case 'B': return std::string(month);
        case 'j': return std::format("{:03}", date.yearday);
        case 'U': return std::format("{:02}", (date.yearday + 6 - (date.weekday + 1) % 7) / 7);
        case 'W': return std::format("{:02}", (date.yearday + 6 - date.weekday) / 7);
        case 'u': return std::format("{}", date.weekday + 1);
        case 'C': return std::format("{:02}", floor_divided(date.year, 100));
        case 'h': return std::string(month.substr(0, 3));
        case 'k': return std::format("{:2}", date.hour);
        case 'l': return std::format("{:2}", hour12);
        case 'G': return std::format("{}", iso_week(date).first);
        case 'g': return std::format("{:02}", iso_week(date).first % 100);
        case 'V': return std::format("{:02}", iso_week(date).second);
        case 'w': return std::format("{}", (date.weekday + 1) % 7);
        case 'Z': return "UTC";
        case 'z': return "+0000";
        case 'n': return "\n";
        case 't': return "\t";
        case '%': return "%";
        default: return std::string("%") + field;
    }
}

std::string format_date(const Date& date, std::string_view format);

// What glibc's strftime takes between % and the letter (time/strftime_l.c): flags and a least width.
struct Modifiers {
    char pad = 0;  // -, _ or 0
    bool upper = false, other_case = false;
    std::size_t width = 0;
};

std::string modified_field(const Date& date, char field, const Modifiers& how) {
    constexpr std::size_t widest = 1000;
    constexpr std::string_view of_digits = "CGHIMSUVWYdegjklmuwy", padded_by_blanks = "ekl";
    std::string text = format_date(date, std::string("%") + field);
    const bool lower = how.other_case && (field == 'p' || field == 'Z');
    for (char& c : text) {
        if (lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        else if (how.upper || how.other_case)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
    const bool digits = of_digits.contains(field) && !text.starts_with('-');
    std::size_t least = std::min(how.width, widest);
    if (digits && how.pad != 0) {
        if (how.pad != '-') least = std::max(least, text.size());
        text.erase(0, std::min(text.find_first_not_of("0 "), text.size() - 1));
    } else if (digits) {
        text.erase(0, std::min(text.find_first_not_of(' '), text.size() - 1));
    }
    if (text.size() >= least) return text;
    const bool zeros =
        how.pad == '0' || (how.pad == 0 && digits && !padded_by_blanks.contains(field));
    return std::string(least - text.size(), zeros ? '0' : ' ') + text;
}

std::string format_date(const Date& date, std::string_view format) {
    constexpr std::string_view fields = "%ABCDFGHIMPRSTUVWXYZabcdeghjklmpruwxyz";
    std::string text;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%' || i + 1 == format.size()) {
            text += format[i];
            continue;
        }
        std::size_t letter = i + 1;
        Modifiers how;
        for (; letter < format.size() && std::string_view("-_0^#").contains(format[letter]);
             ++letter) {
            if (format[letter] == '^') how.upper = true;
            else if (format[letter] == '#') how.other_case = true;
            else how.pad = format[letter];
        }
        for (; letter < format.size() && format[letter] >= '0' && format[letter] <= '9'; ++letter) {
            how.width = std::min<std::size_t>(
                how.width * 10 + static_cast<std::size_t>(format[letter] - '0'), 9999);
        }
        if (letter > i + 1 && letter < format.size() && fields.contains(format[letter])) {
            text += modified_field(date, format[letter], how);
            i = letter;
            continue;
        }
        switch (const char field = format[++i]) {
            case 'T':
            case 'X': text += format_date(date, "%H:%M:%S"); break;
            case 'D':
            case 'x': text += format_date(date, "%m/%d/%y"); break;
            case 'F': text += format_date(date, "%Y-%m-%d"); break;
            case 'r': text += format_date(date, "%I:%M:%S %p"); break;
            case 'R': text += format_date(date, "%H:%M"); break;
            case 'c': text += format_date(date, "%a %b %e %H:%M:%S %Y"); break;
            default: text += one_field(date, field); break;
        }
    }
    return text;
}

Value strftime(Strand& strand, const Arguments& arguments) {
    const Str* const format = runtime::as_str(arguments[0]);
    if (format == nullptr) {
        return strand.raise(strand.process().types.type_error,
                            "strftime() argument 1 must be str, not " +
                                runtime::type_name(strand.process(), arguments[0]));
    }
    Date date;
    if (!read_date(strand, arguments.get(1), "strftime", date) || !check_date(strand, date)) {
        return Value::error();
    }
    return runtime::str_value(strand.process(), format_date(date, runtime::utf8(format)));
}

Value asctime(Strand& strand, const Arguments& arguments) {
    Date date;
    if (!read_date(strand, arguments.get(0), "asctime", date) || !check_date(strand, date)) {
        return Value::error();
    }
    return runtime::str_value(strand.process(), format_date(date, "%c"));
}

Value ctime(Strand& strand, const Arguments& arguments) {
    std::int64_t seconds = 0;
    if (!read_seconds(strand, arguments.get(0), seconds)) return Value::error();
    return runtime::str_value(strand.process(), format_date(date_of(seconds), "%c"));
}

constexpr NativeSpec functions[] = {
    {"time", in_seconds<wall_ns>, 0, 0},
    {"time_ns", in_nanoseconds<wall_ns>, 0, 0},
    {"monotonic", in_seconds<monotonic_ns>, 0, 0},
    {"monotonic_ns", in_nanoseconds<monotonic_ns>, 0, 0},
    {"perf_counter", in_seconds<monotonic_ns>, 0, 0},
    {"perf_counter_ns", in_nanoseconds<monotonic_ns>, 0, 0},
    {"process_time", in_seconds<process_ns>, 0, 0},
    {"process_time_ns", in_nanoseconds<process_ns>, 0, 0},
    {"thread_time", in_seconds<thread_ns>, 0, 0},
    {"thread_time_ns", in_nanoseconds<thread_ns>, 0, 0},
    {"sleep", sleep, 1, 1, NativeSpec::interacts},
    {"gmtime", gmtime, 0, 1},
    {"localtime", localtime, 0, 1},
    {"mktime", mktime, 1, 1},
    {"strftime", strftime, 1, 2},
    {"asctime", asctime, 0, 1},
    {"ctime", ctime, 0, 1},
};

constexpr std::array<std::string_view, 9> field_names = {"tm_year", "tm_mon",  "tm_mday",
                                                         "tm_hour", "tm_min",  "tm_sec",
                                                         "tm_wday", "tm_yday", "tm_isdst"};
constexpr std::array<std::string_view, 2> hidden_names = {"tm_zone", "tm_gmtoff"};

}  // namespace

bool init_time(Strand& strand, Module& module) {
    Process& process = strand.process();
    Type* const type = make_struct_sequence_type(process, {.module = "time",
                                                           .name = "struct_time",
                                                           .fields = field_names,
                                                           .hidden = hidden_names,
                                                           .constructible = true});
    process.library_state["time.struct_time"] = Value::object(type);
    runtime::set_module_attribute(process, module, "struct_time", Value::object(type));
    runtime::add_functions(process, module, functions);
    runtime::set_module_attribute(process, module, "timezone", Value::small_int(0));
    runtime::set_module_attribute(process, module, "altzone", Value::small_int(0));
    runtime::set_module_attribute(process, module, "daylight", Value::small_int(0));
    const Value utc = runtime::str_value(process, "UTC");
    runtime::set_module_attribute(process, module, "tzname",
                                  runtime::tuple_value(process, {utc, utc}));
    return true;
}

}  // namespace interleave::library
