// What the visitor has in hand: the chosen example and version, its text, the machine, and the run.
//
// The one rule: the session holds choices and results, and takes everything else from outside. It
// starts programs through a function that is passed in, it has no clock, and it does its work only in
// its own calls; so it is the same in the page, in a test and in a page without threads.
//
// The run is in one of these phases:
//   empty      nothing has been run since the page opened
//   running    run_ is there and has not finished
//   stopping   stop() was called, run_ has not finished yet; `again_`: run() was called meanwhile
//   finished   run_ is there and will not change any more
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "library/run.h"
#include "playground/catalogue.h"
#include "playground/link.h"
#include "playground/output_lines.h"
#include "playground/parameters.h"
#include "trace/statistics.h"

namespace interleave::playground {

using library::MachineKind;

enum class Phase : std::uint8_t { empty, running, stopping, finished };

// What the page it runs in can do.
struct Capabilities {
    bool threads = true;     // without them there is only the model machine, run inside advance()
    int hardware_cores = 2;  // of the real machine
};

using RunStarter =
    std::function<std::unique_ptr<library::Run>(std::string source, library::RunSettings)>;

// Which program ran on what. Two runs can be compared when all but the version is the same.
struct RunIdentity {
    std::string scenario;
    std::string version;
    std::string version_label;
    MachineKind machine = MachineKind::model;
    int cores = 0;
    std::uint64_t seed = 0;
    std::string costs;  // a preset's name
    machine::PythonVariant python = machine::PythonVariant::python_3_14;
    std::map<std::string, std::string> constants;  // NAME → literal, all of them
    bool edited = false;                           // by hand, beyond its constants

    [[nodiscard]] bool comparable(const RunIdentity& other) const;
};

// How much faster than the sync version.
struct SpeedUp {
    double factor = 0;
    Duration baseline{0};
};

class Session {
public:
    Session(Catalogue catalogue, Capabilities capabilities, RunStarter starter);

    // --- choices
    void choose_scenario(std::string_view id);
    void choose_version(std::string_view id);
    void choose_machine(MachineKind machine);
    void set_cores(int cores);  // of the model machine
    void set_seed(std::uint64_t seed);
    // Of the model machine, by a preset's name; its number of cores comes with it.
    void set_costs(std::string_view name);
    void choose_python(machine::PythonVariant variant);
    // Edits the text. Nothing happens when the text has no such parameter.
    void set_parameter(std::string_view name, std::string_view literal);
    // What was typed into the editor.
    void set_text(std::string text);
    // Back to the text as it came.
    void reset_text();

    [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }
    [[nodiscard]] const Capabilities& capabilities() const { return capabilities_; }
    [[nodiscard]] const Scenario& scenario() const { return catalogue_.scenarios[scenario_]; }
    [[nodiscard]] const Version& version() const { return scenario().versions[version_]; }
    [[nodiscard]] MachineKind machine() const { return machine_; }
    [[nodiscard]] int cores() const;
    [[nodiscard]] std::uint64_t seed() const { return seed_; }
    [[nodiscard]] const machine::CostPreset& costs() const { return *costs_; }
    [[nodiscard]] machine::PythonVariant python() const { return python_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    // Grows whenever the text changes other than by set_text(): the editor then has to follow.
    [[nodiscard]] std::uint64_t text_revision() const { return text_revision_; }
    [[nodiscard]] const std::vector<Parameter>& parameters() const { return parameters_; }
    // True when the text differs from the example's by more than its constants.
    [[nodiscard]] bool edited() const { return edited_; }
    // True when anything differs, constants too.
    [[nodiscard]] bool changed() const { return text_ != version().text; }

    // --- the link
    // Opens what can be opened; what cannot comes back as sentences.
    std::vector<std::string> open(const Link& link);
    [[nodiscard]] Link link() const;
    // The compressed text that a link brought, until the page has said what it means.
    [[nodiscard]] const std::optional<std::string>& code_to_open() const { return code_to_open_; }
    void open_code(std::string text);
    void refuse_code() { code_to_open_.reset(); }
    // True while the link lacks the compressed form of the edited text.
    [[nodiscard]] bool needs_code() const;
    void set_code(std::string_view text, std::string code);

    // --- the run
    void run();
    void stop();
    // Once a frame. Takes in what the run did; on a page without threads lets it run for
    // `host_budget` first. True when something can be seen that was not there before.
    bool advance(Duration host_budget);

    [[nodiscard]] Phase phase() const { return phase_; }
    [[nodiscard]] bool active() const {
        return phase_ == Phase::running || phase_ == Phase::stopping;
    }
    // The run, its lanes and what it was; nullptr in phase empty.
    [[nodiscard]] const library::Run* current_run() const { return run_.get(); }
    [[nodiscard]] const trace::Lanes* lanes() const { return lanes_.get(); }
    [[nodiscard]] const RunIdentity& identity() const { return identity_; }
    [[nodiscard]] const library::RunResult& result() const { return result_; }
    [[nodiscard]] const OutputLines& output() const { return output_; }
    // Now, or the end of the run: where open spans reach to.
    [[nodiscard]] Instant end() const;
    // Of the finished run, when a comparable sync version has finished before.
    [[nodiscard]] std::optional<SpeedUp> speed_up() const;
    [[nodiscard]] std::uint64_t runs_started() const { return runs_started_; }

private:
    struct Finished {
        RunIdentity identity;
        Duration elapsed{0};
    };

    void show_version();
    void text_changed_from_outside(std::string text);
    void read_text();
    [[nodiscard]] RunIdentity identity_now() const;
    void start();
    void take_end();
    std::size_t choose_nearest_scenario(const std::string& id, std::vector<std::string>& notices);

    Catalogue catalogue_;
    Capabilities capabilities_;
    RunStarter starter_;

    std::size_t scenario_ = 0;
    std::size_t version_ = 0;
    MachineKind machine_ = MachineKind::model;
    int model_cores_ = 4;
    std::uint64_t seed_ = 1;
    const machine::CostPreset* costs_ = machine::cost_presets().data();
    machine::PythonVariant python_ = machine::PythonVariant::python_3_14;
    std::string text_;
    std::uint64_t text_revision_ = 1;
    std::vector<Parameter> parameters_;  // of text_
    bool edited_ = false;                // so is this: asked for in every frame
    // By scenario: constants that were changed, for all its versions.
    std::map<std::string, std::map<std::string, std::string>> constants_;
    // By scenario and version: texts that were edited by hand.
    std::map<std::pair<std::string, std::string>, std::string> edited_texts_;
    Link kept_;  // what the link held that is not the session's: unknown keys, theme

    std::optional<std::string> code_to_open_;
    std::string code_;  // of code_text_
    std::string code_text_;

    Phase phase_ = Phase::empty;
    bool again_ = false;
    std::unique_ptr<library::Run> run_;
    std::unique_ptr<trace::Lanes> lanes_;  // borrows from run_, so it goes first
    RunIdentity identity_;
    library::RunResult result_;
    OutputLines output_;
    std::vector<Finished> finished_;
    std::uint64_t runs_started_ = 0;
};

}  // namespace interleave::playground
