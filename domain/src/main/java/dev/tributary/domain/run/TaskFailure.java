package dev.tributary.domain.run;

import dev.tributary.domain.activity.ActivityFailure;

/** Why a task failed and how the run continued. */
public record TaskFailure(ActivityFailure failure, FailureResolution resolution) {}
