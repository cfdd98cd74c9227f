@NullMarked
package dev.tributary.application.account.authentication;

import org.jspecify.annotations.NullMarked;
