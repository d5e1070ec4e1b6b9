package ai.skyscout.site;

import ai.skyscout.site.assets.Assets;
import ai.skyscout.site.language.Languages;
import ai.skyscout.site.money.Currencies;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Gives every template the variables {@code assets}, {@code languages} and
 * {@code currencies}. Variables and not {@code @beans}, which Thymeleaf forbids in the
 * attributes where addresses stand.
 */
@Component
class TemplateVariables implements SmartInitializingSingleton {

	private final ThymeleafViewResolver views;

	private final Assets assets;

	private final Languages languages;

	private final Currencies currencies;

	TemplateVariables(ThymeleafViewResolver views, Assets assets, Languages languages, Currencies currencies) {
		this.views = views;
		this.assets = assets;
		this.languages = languages;
		this.currencies = currencies;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.views.addStaticVariable("assets", this.assets);
		this.views.addStaticVariable("languages", this.languages);
		this.views.addStaticVariable("currencies", this.currencies);
	}

}
