#include "playground/timeline_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>

#include "playground/format.h"

namespace interleave::playground {

namespace {

using trace::EventKind;
using trace::Lane;
using trace::Lanes;
using trace::Mixture;
using trace::Span;

constexpr double lane_gap = 4;
constexpr double min_lane_height = 15;
constexpr double max_lane_height = 34;
constexpr double heading_height = 26;
constexpr double min_shown_ns = 20;

// In a column that several spans share, from the bottom up: work first.
constexpr std::array<Category, category_count> stacking{
    Category::running, Category::ready, Category::gil,   Category::lock,
    Category::io,      Category::join,  Category::asleep};

std::array<double, category_count> shares_of(const trace::TimePerState& time) {
    std::array<double, category_count> shares{};
    for (std::size_t s = 0; s < trace::state_count; ++s) {
        const Category category = category_of(static_cast<EventKind>(s));
        shares[static_cast<std::size_t>(category)] += static_cast<double>(time[s]);
    }
    return shares;
}

// Lays rows out from top to bottom and says how high they are together.
double place_rows(std::vector<Row>& rows, const TimelineArea& area, double scroll) {
    std::size_t headings = 0;
    for (const Row& row : rows) headings += row.kind == Row::Kind::heading ? 1 : 0;
    const std::size_t lanes = rows.size() - headings;
    const double heading = heading_height * area.scale;
    const double room = area.height - heading * static_cast<double>(headings) - lane_gap;
    const double share = lanes == 0 ? 0 : room / static_cast<double>(lanes) - lane_gap;
    // Whole pixels: a fraction would blur the text, or let lanes differ.
    const double lane =
        std::floor(std::clamp(share, min_lane_height * area.scale, max_lane_height * area.scale));
    double y = 0;
    for (Row& row : rows) {
        row.height = row.kind == Row::Kind::heading ? heading : lane;
        row.y = y - scroll;
        y += row.height + (row.kind == Row::Kind::heading ? 0 : lane_gap);
    }
    return y + lane_gap;
}

// Builds one lane after another into the view.
class LaneBuilder {
public:
    LaneBuilder(const Lanes& lanes, Instant end, const TimelineState& state,
                const TimelineArea& area, TimelineView& view)
        : lanes_(lanes), end_(end), state_(state), area_(area), view_(view) {
        device_per_ns_ = area.width * area.pixel_ratio / view.length_ns;
        viewport_ = {view.from_ns, view.from_ns + view.length_ns, device_per_ns_};
        first_column_ = viewport_.column_of(static_cast<std::int64_t>(std::floor(view.from_ns)));
    }

    void build(const Row& row) {
        const Lane& lane = lane_of(row);
        const bool pointed_row = state_.pointer_x && state_.pointer_y &&
                                 *state_.pointer_y >= row.y &&
                                 *state_.pointer_y < row.y + row.height + lane_gap;
        visible_.pieces.clear();
        visible_.mixtures.clear();
        lane.spans.look(viewport_, visible_);
        for (const trace::Piece& piece : visible_.pieces) {
            const bool pointed = pointed_row && is_pointed(piece.first_column, piece.last_column);
            if (piece.mixture) {
                add_mixture(row, piece, visible_.mixtures[*piece.mixture], pointed);
            } else {
                add_span(row, lane.spans[piece.span], piece.first_column, piece.last_column,
                         pointed);
            }
        }
        if (lane.open && lane.open->start_ns < end_.ns()) {
            Span open = *lane.open;
            open.end_ns = end_.ns();
            const std::int64_t first = viewport_.column_of(open.start_ns);
            const std::int64_t last = std::max(viewport_.column_of(open.end_ns), first + 1);
            const bool outside = static_cast<double>(open.start_ns) >= viewport_.to_ns ||
                                 static_cast<double>(open.end_ns) <= viewport_.from_ns;
            if (!outside) add_span(row, open, first, last, pointed_row && is_pointed(first, last));
        }
        if (row.kind == Row::Kind::strand) add_points(row);
    }

private:
    const Lane& lane_of(const Row& row) const {
        if (row.kind == Row::Kind::core) return lanes_.cores()[row.index];
        return lanes_.strands()[row.index];
    }

    float device_x(std::int64_t column) const {
        // Spans reach far outside at high zoom; what is out of sight need not be exact.
        constexpr std::int64_t far = 40'000;
        const std::int64_t width =
            static_cast<std::int64_t>(std::ceil(area_.width * area_.pixel_ratio));
        return static_cast<float>(
            std::clamp<std::int64_t>(column - first_column_, -far, width + far));
    }
    float device_y(double y) const { return static_cast<float>(std::round(y * area_.pixel_ratio)); }

    bool is_pointed(std::int64_t first, std::int64_t last) const {
        const double column = std::floor(*state_.pointer_x * area_.pixel_ratio);
        return column >= static_cast<double>(first - first_column_) &&
               column < static_cast<double>(last - first_column_);
    }

    void add_span(const Row& row, const Span& span, std::int64_t first, std::int64_t last,
                  bool pointed) {
        const Category category = category_of(span.state);
        view_.rectangles.push_back({device_x(first), device_y(row.y), device_x(last),
                                    device_y(row.y + row.height), category, false, pointed});
        if (pointed) point_at(row, span);
        add_letter(row, span, category);
    }

    void add_letter(const Row& row, const Span& span, Category category) {
        const double ratio = area_.pixel_ratio;
        const auto last = static_cast<double>(viewport_.column_of(span.end_ns) - first_column_);
        const auto first = static_cast<double>(viewport_.column_of(span.start_ns) - first_column_);
        const double x0 = std::max(0.0, first / ratio);
        const double x1 = std::min(area_.width, last / ratio);
        if (x1 - x0 < 20 * area_.scale || row.height < min_lane_height * area_.scale) return;
        view_.letters.push_back(
            {x0, x1, row.y + row.height / 2, row.height, words_for(row, span, x1 - x0), category});
    }

    // As much as there is room for: a letter; what it is; at which line too.
    std::string words_for(const Row& row, const Span& span, double width) const {
        const CategoryLook& look = look_of(category_of(span.state));
        const double per_letter = 8.0 * area_.scale;
        const auto fits = [&](const std::string& text) {
            return width > (static_cast<double>(text.size()) + 2) * per_letter;
        };
        if (row.kind == Row::Kind::core) {
            std::string name = strand_name(span.partner);
            if (fits(name)) return name;
            return std::string(1, look.letter);
        }
        const std::string what(look.name);
        if (span.line() > 0) {
            std::string more = std::format("{} · line {}", what, span.line());
            if (fits(more)) return more;
        }
        return fits(what) ? what : std::string(1, look.letter);
    }

    void add_mixture(const Row& row, const trace::Piece& piece, const Mixture& mixture,
                     bool pointed) {
        const auto shares = shares_of(mixture.time_ns);
        double total = 0;
        for (const double share : shares) total += share;
        if (total <= 0) return;
        // A strand is always in some state, so its columns are full; a core's may not be.
        const double column_ns = 1 / device_per_ns_;
        const double whole = row.kind == Row::Kind::core ? std::max(column_ns, total) : total;
        const double top = std::round(row.y * area_.pixel_ratio);
        double bottom = std::round((row.y + row.height) * area_.pixel_ratio);
        const double height = bottom - top;
        double filled = 0;
        for (const Category category : stacking) {
            const double share = shares[static_cast<std::size_t>(category)] / whole;
            if (share <= 0) continue;
            filled += share;
            const double up = std::max(top, std::round(top + height * (1 - filled)));
            // What is there is seen, however little it is.
            const double from = std::min(up, bottom - 1);
            if (from < top) break;
            view_.rectangles.push_back({device_x(piece.first_column), static_cast<float>(from),
                                        device_x(piece.last_column), static_cast<float>(bottom),
                                        category, true, false});
            bottom = from;
        }
        if (pointed) point_at_mixture(row, shares, total, mixture);
    }

    // A process' only thread is known by the process: "MainThread" would be any of them.
    std::string strand_name(std::size_t strand) const {
        if (strand >= lanes_.trace().strand_count()) return "strand";
        const trace::StrandInfo& info = lanes_.trace().strand(strand);
        const bool child = info.process != trace::ProcessId{0} && info.name == "MainThread";
        return child ? info.process_name : info.name;
    }

    void point_at(const Row& row, const Span& span) {
        Pointed pointed;
        const bool core = row.kind == Row::Kind::core;
        pointed.category = category_of(span.state);
        pointed.title = core ? std::format("Core {} · {}", row.index, strand_name(span.partner))
                             : std::format("{} · {}", row.name, phrase_of(span.state));
        const bool on_core = !core && span.state == EventKind::running &&
                             span.partner != static_cast<std::uint16_t>(trace::CoreId::no_core);
        if (on_core) pointed.title += std::format(" on core {}", span.partner);
        pointed.facts.push_back(std::format("since {}, for {}", format_duration(span.start_ns),
                                            format_duration(span.duration_ns())));
        pointed.line = span.line();
        if (span.line() > 0) {
            std::string place = std::format("line {}", span.line());
            if (span.label() != trace::LabelId{0}) {
                place += std::format(": {}", lanes_.trace().label(span.label()));
            }
            pointed.facts.push_back(std::move(place));
        } else if (span.label() != trace::LabelId{0}) {
            pointed.facts.emplace_back(lanes_.trace().label(span.label()));
        }
        view_.pointed = std::move(pointed);
    }

    void point_at_mixture(const Row& row, const std::array<double, category_count>& shares,
                          double total, const Mixture& mixture) {
        Pointed pointed;
        pointed.mixed = true;
        pointed.title = std::format("{} · many short spans", row.name);
        pointed.facts.push_back(std::format("since {}, over {}", format_duration(mixture.start_ns),
                                            format_duration(mixture.end_ns - mixture.start_ns)));
        double most = 0;
        for (const Category category : stacking) {
            const double share = shares[static_cast<std::size_t>(category)];
            if (share <= 0) continue;
            pointed.facts.push_back(
                std::format("{} {}", format_percent(share / total), look_of(category).phrase));
            if (share > most) {
                most = share;
                pointed.category = category;
            }
        }
        view_.pointed = std::move(pointed);
    }

    void add_points(const Row& row) {
        const auto& points = lanes_.strands()[row.index].points;
        const auto from = static_cast<std::int64_t>(view_.from_ns);
        auto point = std::ranges::lower_bound(points, from, {}, &trace::Point::time_ns);
        std::int64_t drawn = INT64_MIN;
        for (; point != points.end(); ++point) {
            if (static_cast<double>(point->time_ns) > view_.from_ns + view_.length_ns) break;
            const bool shown =
                point->kind == EventKind::output || point->kind == EventKind::exception_raised;
            const std::int64_t column = viewport_.column_of(point->time_ns);
            if (!shown || column == drawn) continue;
            drawn = column;
            view_.points.push_back({static_cast<double>(column - first_column_) / area_.pixel_ratio,
                                    row.y, row.height, point->kind});
        }
    }

    const Lanes& lanes_;
    Instant end_;
    const TimelineState& state_;
    const TimelineArea& area_;
    TimelineView& view_;
    trace::Viewport viewport_;
    trace::Visible visible_;
    double device_per_ns_ = 0;
    std::int64_t first_column_ = 0;
};

}  // namespace

Stretch visible_stretch(const TimelineState& state, Instant end) {
    const double end_ns = std::max(static_cast<double>(end.ns()), min_shown_ns);
    // A little air, so that the end of a run is seen as an end.
    if (state.mode == ViewMode::fit) return {0, end_ns * 1.02};
    const double length = std::max(state.length_ns, min_shown_ns);
    if (state.mode == ViewMode::follow) return {std::max(0.0, end_ns - length * 0.95), length};
    return {state.from_ns, length};
}

std::vector<Row> rows_of(const Lanes& lanes) {
    std::vector<Row> rows;
    rows.push_back({Row::Kind::heading, "Cores", 0, 0, 0});
    for (std::size_t core = 0; core < lanes.cores().size(); ++core) {
        rows.push_back({Row::Kind::core, std::format("Core {}", core), core, 0, 0});
    }
    const trace::Trace& trace = lanes.trace();
    const std::size_t count = std::min(trace.strand_count(), lanes.strands().size());
    // Processes in the order of their first strand.
    std::vector<std::vector<std::size_t>> processes;
    std::vector<trace::ProcessId> ids;
    for (std::size_t strand = 0; strand < count; ++strand) {
        const auto known = std::ranges::find(ids, trace.strand(strand).process);
        const auto process = static_cast<std::size_t>(known - ids.begin());
        if (known == ids.end()) {
            ids.push_back(trace.strand(strand).process);
            processes.emplace_back();
        }
        processes[process].push_back(strand);
    }
    std::string heading_of_singles;
    for (const std::vector<std::size_t>& strands : processes) {
        const std::string& process = trace.strand(strands.front()).process_name;
        // A process with one strand is one row, and needs no heading of its own.
        const bool single = strands.size() == 1 && processes.size() > 1;
        const bool is_interpreter = process.starts_with("interpreter ");
        const std::string singles = is_interpreter ? "Interpreters" : "Processes";
        if (!single || singles != heading_of_singles) {
            rows.push_back({Row::Kind::heading, single ? singles : process, 0, 0, 0});
        }
        heading_of_singles = single ? singles : std::string();
        for (const std::size_t strand : strands) {
            rows.push_back(
                {Row::Kind::strand, single ? process : trace.strand(strand).name, strand, 0, 0});
        }
    }
    return rows;
}

std::vector<Tick> ticks_of(Stretch stretch, double width, double scale) {
    std::vector<Tick> ticks;
    if (width <= 0 || stretch.length_ns <= 0) return ticks;
    const double apart = 96 * scale;
    const std::int64_t step = round_step(stretch.length_ns * apart / width);
    auto tick =
        static_cast<std::int64_t>(std::ceil(stretch.from_ns / static_cast<double>(step))) * step;
    const auto largest = static_cast<std::int64_t>(stretch.from_ns + stretch.length_ns);
    for (; tick <= largest; tick += step) {
        if (tick < 0) continue;
        const double x = (static_cast<double>(tick) - stretch.from_ns) * width / stretch.length_ns;
        ticks.push_back({x, format_tick(tick, step, largest)});
    }
    return ticks;
}

TimelineView timeline_view(const Lanes& lanes, Instant end, const TimelineState& state,
                           const TimelineArea& area) {
    TimelineView view;
    const Stretch stretch = visible_stretch(state, end);
    view.from_ns = stretch.from_ns;
    view.length_ns = stretch.length_ns;
    view.rows = rows_of(lanes);
    view.content_height = place_rows(view.rows, area, 0);
    view.scroll = std::clamp(state.scroll, 0.0, std::max(0.0, view.content_height - area.height));
    place_rows(view.rows, area, view.scroll);
    view.ticks = ticks_of(stretch, area.width, area.scale);
    const double end_x =
        (static_cast<double>(end.ns()) - stretch.from_ns) * area.width / stretch.length_ns;
    if (end_x >= 0 && end_x <= area.width) view.end_x = end_x;
    if (area.width <= 0) return view;
    LaneBuilder builder(lanes, end, state, area, view);
    for (const Row& row : view.rows) {
        const bool in_sight = row.y + row.height > 0 && row.y < area.height;
        if (row.kind != Row::Kind::heading && in_sight) builder.build(row);
    }
    return view;
}

}  // namespace interleave::playground
