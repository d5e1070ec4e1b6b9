package ai.skyscout.site.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

import ai.skyscout.core.Money;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes amounts of money: {@code ${prices}} in templates.
 */
@Component
public class Prices {

	/** To the last cent, for where somebody decides to pay. */
	public String exact(Money money) {
		int decimals = money.amount().stripTrailingZeros().scale() <= 0 ? 0 : money.amount().scale();
		return format(money.amount(), money.currency(), decimals);
	}

	/** Without decimals, rounded up so that no price is understated. */
	public String whole(Money money) {
		return format(money.amount().setScale(0, RoundingMode.UP), money.currency(), 0);
	}

	/** The name of a currency, such as {@code Euro (EUR)}. */
	public String name(Currency currency) {
		Locale locale = LocaleContextHolder.getLocale();
		String name = currency.getDisplayName(locale);
		return name.substring(0, 1).toUpperCase(locale) + name.substring(1) + " (" + currency.getCurrencyCode() + ")";
	}

	private static String format(BigDecimal amount, Currency currency, int decimals) {
		NumberFormat format = NumberFormat.getCurrencyInstance(LocaleContextHolder.getLocale());
		format.setCurrency(currency);
		format.setMinimumFractionDigits(decimals);
		format.setMaximumFractionDigits(decimals);
		return format.format(amount);
	}

}
