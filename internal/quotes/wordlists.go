package quotes

import "strings"

// The long lists of words are strings from which a map is made when the program starts: as cases of a switch they would be
// several times as large in the program.

// personWords are nouns for one person.
const personWords = "" +
	"accountant activist administrator admiral adviser advisor aide ally ambassador analyst anchor applicant appointee archbishop architect archivist " +
	"artist astronaut astronomer attendee attorney auditor author baker banker barrister batsman believer billionaire biologist boss bowler breeder broker " +
	"butcher buyer bystander caller campaigner candidate captain cardinal caretaker carpenter ceo chair chairperson champion chancellor chaplain chef " +
	"chemist chief child claimant clerk climber coach colleague colonel commander commentator commissioner composer comptroller conductor constituent " +
	"consul consultant contractor cook coordinator coroner correspondent councillor councilor counterpart cousin critic curator custodian customer cyclist " +
	"dancer dean defendant defender delegate deputy designer detective developer diplomat director doctor driver economist editor engineer entrepreneur " +
	"envoy executive expert facilitator fan farmer filmmaker firefighter foe forecaster founder friend frontman general geologist goalkeeper governor " +
	"grower guard guest guide head headteacher historian hopeful host hunter incumbent insider inspector interpreter investor journalist judge justice kc " +
	"keeper landlord lawmaker lawyer leader legislator librarian lieutenant local magistrate major manager marshal mathematician mayor mechanic mediator " +
	"meteorologist midfielder migrant militant minister mogul monitor mourner mp musician native negotiator neighbor neighbour newcomer nobody nominee " +
	"novelist nurse observer officer official one onlooker operative opponent organiser organist organizer owner painter paramedic parent parishioner " +
	"partner passenger pastor pathologist patient patriarch pensioner person philosopher photographer physician physicist pilot plaintiff player " +
	"playwright poet pope predecessor premier presenter president principal prisoner producer professor prosecutor provost psychologist pundit pupil qc " +
	"rabbi ranger reader referee refugee regulator relative reporter representative researcher resident respondent retiree rider rival runner sailor sc " +
	"scientist sculptor secretary seller senator sergeant sheriff shopkeeper singer skier skipper sociologist soldier solicitor somebody someone source " +
	"speaker specialist spokesperson statistician steward strategist striker student successor superintendent supervisor surgeon surrogate survivor " +
	"suspect swimmer teacher teammate technician teenager tenant tourist trader translator treasurer trustee tycoon umpire undersecretary vet veteran " +
	"vicar victim viewer villager visitor voice volunteer warden watchdog whip winger winner witness worker worshipper writer"

// bodyWords are nouns for bodies that speak.
const bodyWords = "" +
	"administration agencies agency airline airport army assembly association authorities authority band bank banks board brigade broadcaster brokerage " +
	"bureau cabinet carrier center centre charity choir church city class club coalition commission committee companies company congress consortium " +
	"cooperative council country court crowd daily defence defense delegation delegations department desk diocese embassy exchange factory family " +
	"federation firm firms force forces foundation government governments group groups hospital hotel household inquiry institute junta jury kingdom " +
	"leadership league lender lobby magazine majority maker manufacturer military mill mine ministries ministry minority museum navy network newspaper " +
	"observatory office operator opposition orchestra organisation organization panel paper parish parliament parties party police port presidency " +
	"prosecution publisher railway regulator republic restaurant retailer school secretariat service shop side squad squadron state studio supplier team " +
	"theatre think-tank tribunal union unions university utility weekly"

// paperWords are nouns for things that carry words.
const paperWords = "" +
	"account accounts act advert advertisement affidavit agreement article article's audit banner banners bible bill biography blog book brochure bulletin " +
	"caption card census certificate chant charter clause communique communiqué complaint constitution contract data declaration decree diary document " +
	"documents draft e-mail editorial email entry epitaph estimates figures filing findings forecast graffiti handwriting headline index indictment " +
	"inscription instructions joke judgement judgment label law lawsuit leaflet legend letter letters line log manifesto manual memo memoir memorandum " +
	"menu message minutes motion newsletter note notice order page papers parcel petition placard placards plaque poll post poster prayer prospectus " +
	"proverb recording records release report reports resolution rule rules ruling rumor rumour screen sheet shirt sign signs slogan song sources " +
	"statement sticker study summary survey t-shirt tablet tape testimony text ticket tombstone transcript treaty tweet verdict version wall warning " +
	"website will"

// clauseWords are forms of verbs that report a clause.
const clauseWords = "" +
	"acknowledge acknowledged acknowledges acknowledging add added adding adds admit admits admitted admitting affirm affirmed affirming affirms allege " +
	"alleged alleges alleging announce announced announces announcing answered answering answers argue argued argues arguing assert asserted asserting " +
	"asserts boasted boasting bragged caution cautioned cautioning cautions claimed claiming complain complained complaining complains concede conceded " +
	"concedes conceding concluded concludes concluding confess confessed confesses confided confides confirm confirmed confirming confirms contend " +
	"contended contending contends countered countering declare declared declares declaring denied denies deny denying disclosed discloses disclosing " +
	"emphasise emphasised emphasises emphasising emphasize emphasized emphasizes emphasizing explain explained explaining explains hinted hinting insist " +
	"insisted insisting insists joked joking lamented lamenting laments maintain maintained maintaining maintains noted noting object objected objecting " +
	"objects observed observes observing pledged pledging predict predicted predicting predicts professed promised promising quip quipped quipping quips " +
	"recall recalled recalling recalls reckoned reckons reiterate reiterated reiterates reiterating remarked remarking repeated repeating repeats replied " +
	"replies reply replying reported respond responded responding responds retort retorted retorting retorts speculated speculates stated stating " +
	"stipulated stipulates stress stressed stresses stressing submitted suggest suggested suggesting suggests swears swore testified testifies testify " +
	"testifying tweeted tweeting vowed vowing warned"

// mannerWords are forms of verbs that go with words in marks only.
const mannerWords = "" +
	"agreed agrees apologised apologized barked beamed began begins begs bellowed bragging cautions chant chanted chanting chants cheered chimed chuckled " +
	"chuckles clarified clarifies commented commenting comments continued continues corrected corrects cried cries crowed deadpanned deadpans drawled " +
	"elaborated enthused enthuses exclaimed exclaims fumed fumes grinned grins groaned groans growled grumbled grumbles gushed hissed interjected " +
	"interjects interposed interrupted interrupts intoned joshed laughed laughing laughs marveled marvelled moaned moans mouthed mouthing mumbled murmured " +
	"mused muses muttered mutters nodded offered offers opined opines posted posting posts proclaimed proclaiming proclaims protested protests raged " +
	"recounted recounts reflected reflects rejoined roared sang scoffed scoffs screamed screaming screams shout shouted shouting shouts shrugged shrugs " +
	"sighed sighs singing smiled smiles snapped snaps sobbed sobs stormed summarised summarized teased texted thundered thunders vented ventured wept " +
	"whispered whispers winced yelled yelling yells"

// A list is one of the long lists, as a bit.
type list uint8

const (
	personList list = 1 << iota
	bodyList
	paperList
	clauseList
	mannerList
)

// lists tells of every word of the long lists in which it stands.
var lists = func() map[string]list {
	m := make(map[string]list, 1200)
	for k, words := range [...]string{personWords, bodyWords, paperWords, clauseWords, mannerWords} {
		for w := range strings.SplitSeq(words, " ") {
			m[w] |= 1 << k
		}
	}
	return m
}()
