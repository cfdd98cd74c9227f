/** The audit trail: who changed what. */
@NullMarked
package dev.tributary.application.access.audit;

import org.jspecify.annotations.NullMarked;
