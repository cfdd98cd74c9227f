/** Reading the texts of messages, and filling them for one recipient. */
@NullMarked
package dev.tributary.application.personalisation;

import org.jspecify.annotations.NullMarked;
