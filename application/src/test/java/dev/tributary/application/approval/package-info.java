@NullMarked
package dev.tributary.application.approval;

import org.jspecify.annotations.NullMarked;
