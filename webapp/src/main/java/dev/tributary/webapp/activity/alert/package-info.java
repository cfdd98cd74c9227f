/** Alert: notifies people of something, with event variables in its text. */
@NullMarked
package dev.tributary.webapp.activity.alert;

import org.jspecify.annotations.NullMarked;
