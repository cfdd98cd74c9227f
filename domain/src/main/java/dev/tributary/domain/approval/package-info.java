/** Approvals: what a person approves before messages leave, and who may. */
@NullMarked
package dev.tributary.domain.approval;

import org.jspecify.annotations.NullMarked;
