/** Approvals: what waits for the decision of a person, and the decision. */
@NullMarked
package dev.tributary.application.approval;

import org.jspecify.annotations.NullMarked;
