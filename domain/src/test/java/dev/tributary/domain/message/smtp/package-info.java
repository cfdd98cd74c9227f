@NullMarked
package dev.tributary.domain.message.smtp;

import org.jspecify.annotations.NullMarked;
