/** Alert: notifies people of something, with event variables in its text. */
@NullMarked
package dev.tributary.domain.activity.alert;

import org.jspecify.annotations.NullMarked;
