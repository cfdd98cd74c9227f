@NullMarked
package dev.tributary.application.outage;

import org.jspecify.annotations.NullMarked;
