/** Arms and disarms workflows. */
@NullMarked
package dev.tributary.cli.schedule;

import org.jspecify.annotations.NullMarked;
