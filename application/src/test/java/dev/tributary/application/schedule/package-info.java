@NullMarked
package dev.tributary.application.schedule;

import org.jspecify.annotations.NullMarked;
