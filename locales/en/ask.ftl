# Questions and their answers.


ask-heading = What would you like to know?
ask-what = Ask in your own words. The answer comes from cards with sources, on this device. Your question is not kept.
ask-field = Your question
ask-button = Ask
ask-examples = For example
ask-example-1 = Is it bad to crack my neck?
ask-example-2 = Why does it feel good?
ask-example-3 = My hand goes numb
ask-example-4 = Best pillow
ask-loading = Fetching the cards.
ask-english-only = Questions and answers are in English only, so ask in English words. Nobody has reviewed a translation of them yet.

ask-said-answered = The answer is below.
ask-known = Studies agree on this.
ask-argued = Studies differ, or it rests on practice.
ask-unknown = Nobody has found out.
ask-try = To try
ask-related = Related
ask-check-above = What you ask about can be worth showing to somebody soon. The safety check comes first.
ask-open-check = Open the safety check

ask-nothing = Not in my sources
ask-nothing-line = No card answers this well enough, so there is no guess here.
ask-nearest = The nearest cards
ask-too-long = That is too long to answer
ask-too-long-line = Ask in one or two sentences. Signs that could be urgent were looked for in the whole text, and none was recognised.
ask-not-english = Only English is understood here
ask-not-english-line = Ask in English words. The cards are not translated yet.
ask-no-words = There are no words in this
ask-no-words-line = Ask with a few words, such as: stiff neck in the morning.
ask-not-loaded = The cards could not be loaded
ask-not-loaded-line = Everything else works. Once they have been loaded they are kept for use offline.
ask-again = Try again


