// Programs that must say the same on both machines.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "program.h"

namespace interleave::library {

class OnBothMachines : public ::testing::TestWithParam<MachineKind> {
protected:
    // What the program prints; anything on stderr or an unusual end is a failure.
    static std::string output(const char* source) {
        const Ended ended =
            run_program(source, GetParam() == MachineKind::model ? on_model() : on_real());
        EXPECT_EQ(ended.err, "");
        EXPECT_EQ(ended.result.note, "");
        EXPECT_EQ(ended.result.exit_status, 0);
        return ended.out;
    }
    static Ended end_of_program(const char* source) { return run_program(source, settings()); }
    static RunSettings settings() {
        return GetParam() == MachineKind::model ? on_model() : on_real();
    }
};

inline std::string machine_name(const ::testing::TestParamInfo<MachineKind>& test) {
    return test.param == MachineKind::model ? "Model" : "Real";
}

}  // namespace interleave::library
