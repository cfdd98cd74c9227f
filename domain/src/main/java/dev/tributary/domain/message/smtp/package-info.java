/** The replies of mail servers: what a refusal is about. */
@NullMarked
package dev.tributary.domain.message.smtp;

import org.jspecify.annotations.NullMarked;
