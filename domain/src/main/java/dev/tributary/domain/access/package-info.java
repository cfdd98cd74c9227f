/** Who may do what: roles, people, API keys, sessions, and the record of what they changed. */
@NullMarked
package dev.tributary.domain.access;

import org.jspecify.annotations.NullMarked;
