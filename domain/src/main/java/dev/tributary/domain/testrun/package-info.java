/** Test runs: a run of a workflow that reaches no recipient and changes no data of others. */
@NullMarked
package dev.tributary.domain.testrun;

import org.jspecify.annotations.NullMarked;
