/** What every kind of activity has: settings, rules, outcomes and failures. */
@NullMarked
package dev.tributary.domain.activity;

import org.jspecify.annotations.NullMarked;
