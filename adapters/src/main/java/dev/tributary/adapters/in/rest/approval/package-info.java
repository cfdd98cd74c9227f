/** Approvals through the API. */
@NullMarked
package dev.tributary.adapters.in.rest.approval;

import org.jspecify.annotations.NullMarked;
