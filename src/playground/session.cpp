#include "playground/session.h"

#include <algorithm>
#include <format>

#include "base/check.h"

namespace interleave::playground {

namespace {

const Parameter* find_parameter(const std::vector<Parameter>& parameters, std::string_view name) {
    const auto found = std::ranges::find(parameters, name, &Parameter::name);
    return found == parameters.end() ? nullptr : &*found;
}

// `text` with those of `constants` that it has.
std::string with_constants(std::string text, const std::map<std::string, std::string>& constants) {
    for (const auto& [name, literal] : constants) {
        const std::vector<Parameter> parameters = parameters_of(text);
        const Parameter* const parameter = find_parameter(parameters, name);
        if (parameter != nullptr) text = with_literal(text, *parameter, literal);
    }
    return text;
}

std::map<std::string, std::string> constants_in(const std::vector<Parameter>& parameters) {
    std::map<std::string, std::string> constants;
    for (const Parameter& parameter : parameters) constants[parameter.name] = parameter.literal;
    return constants;
}

// How many letters have to change to get from one word to the other.
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[to.size()];
}

template <class List>
std::size_t nearest(const List& list, std::string_view id) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < list.size(); ++i) {
        if (distance(list[i].id, id) < distance(list[best].id, id)) best = i;
    }
    return best;
}

}  // namespace

bool RunIdentity::comparable(const RunIdentity& other) const {
    if (edited || other.edited || scenario != other.scenario || machine != other.machine ||
        cores != other.cores || python != other.python) {
        return false;
    }
    if (machine == MachineKind::model && (seed != other.seed || costs != other.costs)) return false;
    // Versions need not have the same constants; the ones that both have must be equal.
    return std::ranges::all_of(constants, [&](const auto& constant) {
        const auto found = other.constants.find(constant.first);
        return found == other.constants.end() || found->second == constant.second;
    });
}

Session::Session(Catalogue catalogue, Capabilities capabilities, RunStarter starter)
    : catalogue_(std::move(catalogue)), capabilities_(capabilities), starter_(std::move(starter)) {
    CHECK(!catalogue_.scenarios.empty());
    machine_ = capabilities_.threads ? MachineKind::real : MachineKind::model;
    show_version();
}

void Session::choose_scenario(std::string_view id) {
    const auto found = std::ranges::find(catalogue_.scenarios, id, &Scenario::id);
    if (found == catalogue_.scenarios.end()) return;
    const std::string version_id = version().id;
    scenario_ = static_cast<std::size_t>(found - catalogue_.scenarios.begin());
    version_ = 0;
    const auto same = std::ranges::find(scenario().versions, version_id, &Version::id);
    if (same != scenario().versions.end()) {
        version_ = static_cast<std::size_t>(same - scenario().versions.begin());
    }
    show_version();
}

void Session::choose_version(std::string_view id) {
    const auto found = std::ranges::find(scenario().versions, id, &Version::id);
    if (found == scenario().versions.end()) return;
    version_ = static_cast<std::size_t>(found - scenario().versions.begin());
    show_version();
}

void Session::show_version() {
    const auto edited_text = edited_texts_.find({scenario().id, version().id});
    std::string text = edited_text != edited_texts_.end() ? edited_text->second : version().text;
    text_changed_from_outside(with_constants(std::move(text), constants_[scenario().id]));
}

void Session::text_changed_from_outside(std::string text) {
    text_ = std::move(text);
    read_text();
    ++text_revision_;
}

void Session::read_text() {
    parameters_ = parameters_of(text_);
    edited_ = with_constants(version().text, constants_in(parameters_)) != text_;
}

void Session::choose_machine(MachineKind machine) {
    if (machine == MachineKind::real && !capabilities_.threads) return;
    machine_ = machine;
}

void Session::set_cores(int cores) { model_cores_ = std::clamp(cores, 1, 1024); }

void Session::set_seed(std::uint64_t seed) { seed_ = seed; }

void Session::set_costs(std::string_view name) {
    const machine::CostPreset* const preset = machine::cost_preset(name);
    if (preset == nullptr) return;
    costs_ = preset;
    set_cores(preset->cores);
}

void Session::choose_python(machine::PythonVariant variant) { python_ = variant; }

int Session::cores() const {
    return machine_ == MachineKind::real ? capabilities_.hardware_cores : model_cores_;
}

void Session::set_parameter(std::string_view name, std::string_view literal) {
    const Parameter* const parameter = find_parameter(parameters_, name);
    if (parameter == nullptr || !kind_of_literal(literal) || parameter->literal == literal) return;
    std::string text = with_literal(text_, *parameter, literal);
    set_text(text);
    ++text_revision_;
}

void Session::set_text(std::string text) {
    if (text.size() > max_text_bytes) text.resize(max_text_bytes);
    text_ = std::move(text);
    read_text();
    const std::pair key{scenario().id, version().id};
    if (edited()) {
        edited_texts_[key] = text_;
    } else {
        edited_texts_.erase(key);
    }
    // Constants go with the visitor from version to version, so that these stay comparable.
    const std::vector<Parameter> original = parameters_of(version().text);
    std::map<std::string, std::string>& changed = constants_[scenario().id];
    for (const Parameter& parameter : parameters_) {
        const Parameter* const as_it_came = find_parameter(original, parameter.name);
        if (as_it_came == nullptr) continue;
        if (as_it_came->literal == parameter.literal) {
            changed.erase(parameter.name);
        } else {
            changed[parameter.name] = parameter.literal;
        }
    }
}

void Session::reset_text() {
    edited_texts_.erase({scenario().id, version().id});
    constants_.erase(scenario().id);
    text_changed_from_outside(version().text);
}

std::size_t Session::choose_nearest_scenario(const std::string& id,
                                             std::vector<std::string>& notices) {
    const std::size_t best = nearest(catalogue_.scenarios, id);
    // A slip of the finger gets what was meant, anything else the first example.
    const std::size_t chosen = distance(catalogue_.scenarios[best].id, id) <= 3 ? best : 0;
    notices.push_back(std::format("There is no example called “{}”, so {} is shown.", id,
                                  catalogue_.scenarios[chosen].title));
    return chosen;
}

std::vector<std::string> Session::open(const Link& link) {
    std::vector<std::string> notices;
    scenario_ = 0;
    version_ = 0;
    if (link.scenario) {
        const auto found = std::ranges::find(catalogue_.scenarios, *link.scenario, &Scenario::id);
        scenario_ = found != catalogue_.scenarios.end()
                        ? static_cast<std::size_t>(found - catalogue_.scenarios.begin())
                        : choose_nearest_scenario(*link.scenario, notices);
    }
    if (link.version) {
        const std::size_t best = nearest(scenario().versions, *link.version);
        version_ = best;
        if (version().id != *link.version) {
            notices.push_back(std::format("{} has no version called “{}”, so {} is shown.",
                                          scenario().title, *link.version, version().label));
        }
    }
    machine_ = capabilities_.threads ? MachineKind::real : MachineKind::model;
    if (link.machine) choose_machine(*link.machine);
    set_costs(link.costs.value_or(std::string(machine::cost_presets().front().name)));
    if (link.cores) set_cores(*link.cores);
    python_ = link.python.value_or(machine::PythonVariant::python_3_14);
    seed_ = link.seed.value_or(1);
    constants_.clear();
    edited_texts_.clear();
    show_version();
    for (const auto& [name, literal] : link.constants) {
        const Parameter* const parameter = find_parameter(parameters_, name);
        if (parameter == nullptr) {
            notices.push_back(std::format(
                "This program has no constant {}, so the link's value is left out.", name));
            continue;
        }
        const auto usable = literal_from_link(*parameter, literal);
        if (!usable) {
            notices.push_back(usable.error());
        } else if (*usable != literal) {
            notices.push_back(std::format("{} cannot be {}, so it is {}.", name, literal, *usable));
        }
        if (usable) set_parameter(name, *usable);
    }
    code_to_open_ = link.code;
    kept_ = Link{};
    kept_.theme = link.theme;
    kept_.unknown = link.unknown;
    return notices;
}

void Session::open_code(std::string text) {
    code_to_open_.reset();
    set_text(std::move(text));
    ++text_revision_;
}

Link Session::link() const {
    Link link = kept_;
    link.scenario = scenario().id;
    link.version = version().id;
    // The default is the real machine, also where a page cannot have it: the link may be opened where
    // it can, and should show the same.
    if (machine_ == MachineKind::model) link.machine = machine_;
    if (machine_ == MachineKind::model) {
        if (costs_ != machine::cost_presets().data()) link.costs = costs_->name;
        if (model_cores_ != costs_->cores) link.cores = model_cores_;
        if (seed_ != 1) link.seed = seed_;
    }
    if (python_ != machine::PythonVariant::python_3_14) link.python = python_;
    if (code_to_open_) {
        link.code = code_to_open_;
    } else if (edited()) {
        if (code_text_ == text_) link.code = code_;
    } else {
        const std::vector<Parameter> original = parameters_of(version().text);
        for (const Parameter& parameter : parameters_) {
            const Parameter* const as_it_came = find_parameter(original, parameter.name);
            if (as_it_came != nullptr && as_it_came->literal != parameter.literal) {
                link.constants.emplace_back(parameter.name, parameter.literal);
            }
        }
    }
    return link;
}

bool Session::needs_code() const { return !code_to_open_ && edited() && code_text_ != text_; }

void Session::set_code(std::string_view text, std::string code) {
    if (!is_base64url(code)) return;
    code_text_ = text;
    code_ = std::move(code);
}

RunIdentity Session::identity_now() const {
    return {scenario().id,
            version().id,
            version().label,
            machine_,
            cores(),
            seed_,
            std::string(costs_->name),
            python_,
            constants_in(parameters_),
            edited()};
}

void Session::run() {
    if (active()) {
        again_ = true;
        stop();
        return;
    }
    start();
}

void Session::start() {
    again_ = false;
    lanes_.reset();
    run_.reset();
    identity_ = identity_now();
    library::RunSettings settings;
    settings.machine = machine_;
    settings.cores = cores();
    settings.seed = seed_;
    settings.costs = costs_->costs;
    settings.python = python_;
    settings.own_thread = capabilities_.threads;
    settings.file_name = version().id + ".py";
    run_ = starter_(text_, std::move(settings));
    CHECK(run_ != nullptr);
    lanes_ = std::make_unique<trace::Lanes>(run_->trace(), run_->cores());
    result_ = {};
    output_ = OutputLines{};
    phase_ = Phase::running;
    ++runs_started_;
}

void Session::stop() {
    if (!active()) return;
    phase_ = Phase::stopping;
    run_->stop();
}

bool Session::advance(Duration host_budget) {
    if (!active()) return false;
    if (!capabilities_.threads) run_->advance(host_budget);
    // Before the lanes: what was written until it finished is then all there.
    const bool over = run_->finished();
    lanes_->update(over);
    output_.take(*run_);
    if (over) take_end();
    return true;
}

void Session::take_end() {
    result_ = run_->result();
    phase_ = Phase::finished;
    if (!result_.stopped && result_.exit_status == 0) {
        std::erase_if(finished_, [&](const Finished& earlier) {
            return earlier.identity.version == identity_.version &&
                   earlier.identity.comparable(identity_);
        });
        constexpr std::size_t max_finished = 200;
        if (finished_.size() == max_finished) finished_.erase(finished_.begin());
        finished_.push_back({identity_, result_.elapsed});
    }
    if (again_) start();
}

Instant Session::end() const {
    if (!run_) return {};
    if (phase_ == Phase::finished) {
        return std::max(Instant{result_.elapsed}, lanes_->end());
    }
    return std::max(run_->now(), lanes_->end());
}

std::optional<SpeedUp> Session::speed_up() const {
    if (phase_ != Phase::finished || result_.stopped || result_.exit_status != 0) return {};
    if (identity_.version == baseline_version || result_.elapsed.count() <= 0) return {};
    for (const Finished& earlier : finished_) {
        if (earlier.identity.version == baseline_version &&
            earlier.identity.comparable(identity_)) {
            return SpeedUp{static_cast<double>(earlier.elapsed.count()) /
                               static_cast<double>(result_.elapsed.count()),
                           earlier.elapsed};
        }
    }
    return {};
}

}  // namespace interleave::playground
