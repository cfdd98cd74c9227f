@NullMarked
package dev.tributary.webapp.schedule;

import org.jspecify.annotations.NullMarked;
