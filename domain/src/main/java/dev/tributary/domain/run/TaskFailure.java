package dev.tributary.domain.run;

import dev.tributary.domain.activity.ActivityFailure;

/** Why a task failed and which way the run went on. */
public record TaskFailure(ActivityFailure failure, FailureResolution way) {}
