//! The addresses inside the app.

use crate::key;
use crate::words::Key;

/// A page and what its address says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// Where is it, and how much: the front page.
    Relief,
    /// First run.
    Welcome,
    /// The safety check.
    Check,
    /// Emergency: call, and what to do until help comes.
    HelpNow,
    /// See someone today, soon, or at the next chance.
    TodayNot,
    /// The recommendation.
    ForYou,
    /// The player.
    Session,
    /// A routine for getting up, a journey, after sport and the like.
    Occasions,
    /// Routines of the person's own; with the id of a movement that is to go into one.
    OwnRoutines(Option<String>),
    /// A short break as it is guided, by the event that began it; one of its own without.
    Break(Option<String>),
    /// What breaks and the time between them were like, under the Today tab.
    Breaks,
    /// Stiffness and urge again, and what helped.
    After,
    /// What was done, under the Today tab.
    History,
    /// The plan over weeks, under the Today tab.
    Programme,
    /// Check-ins, the timeline and the week, under the Today tab.
    Progress,
    /// How far the neck goes with comfort, by the camera.
    NeckCheck,
    /// How somebody sits before the desk's camera, under the Set-up tab.
    Posture,
    /// Advice to see someone, until it is answered.
    SeeSomeone,
    /// What to take along to someone who knows.
    Report,
    /// Cracks and urges let pass, what they show, and the course.
    Habit,
    /// What was tried for each place, and a comparison of two routines.
    Helps,
    /// The list of movements, under the Learn tab.
    Library,
    /// One movement, by its content id.
    Movement(String),
    /// What is and is not known about cracking.
    Risks,
    /// Why a joint pops, as a model to play with.
    Joint,
    /// What was checked of desk, car, bed and the rest, under the Set-up tab.
    SetUp,
    /// The workstation check.
    SetUpDesk,
    /// The desk drawn to scale.
    SetUpPicture,
    /// The car seat.
    SetUpCar,
    /// Telephone and tablet.
    SetUpPhone,
    /// Pillow and sleep.
    SetUpPillow,
    /// Bags and lifting.
    SetUpLifting,
    /// A job task, by its angles.
    SetUpTask,
    /// A question in one's own words.
    Ask,
    /// One answer, by the id of its card.
    Card(String),
    /// Somebody to talk to, for someone who thinks of ending their life.
    Talk,
    /// Country, language, voice, theme and the person's own data.
    Settings,
    /// Version, licences, privacy, intended use.
    About,
    /// Every component of the design system, for those who build it.
    Gallery,
    /// No such page.
    NotFound,
}

const PLAIN: [(&str, Route); 37] = [
    ("/", Route::Relief),
    ("/welcome", Route::Welcome),
    ("/check", Route::Check),
    ("/help-now", Route::HelpNow),
    ("/today-not", Route::TodayNot),
    ("/for-you", Route::ForYou),
    ("/session", Route::Session),
    ("/occasions", Route::Occasions),
    ("/my-routines", Route::OwnRoutines(None)),
    ("/break", Route::Break(None)),
    ("/breaks", Route::Breaks),
    ("/after", Route::After),
    ("/history", Route::History),
    ("/programme", Route::Programme),
    ("/progress", Route::Progress),
    ("/neck-check", Route::NeckCheck),
    ("/posture", Route::Posture),
    ("/see-someone", Route::SeeSomeone),
    ("/report", Route::Report),
    ("/habit", Route::Habit),
    ("/what-helps", Route::Helps),
    ("/learn", Route::Library),
    ("/learn/risks", Route::Risks),
    ("/learn/joint", Route::Joint),
    ("/set-up", Route::SetUp),
    ("/set-up/desk", Route::SetUpDesk),
    ("/set-up/picture", Route::SetUpPicture),
    ("/set-up/car", Route::SetUpCar),
    ("/set-up/phone", Route::SetUpPhone),
    ("/set-up/pillow", Route::SetUpPillow),
    ("/set-up/lifting", Route::SetUpLifting),
    ("/set-up/task", Route::SetUpTask),
    ("/learn/ask", Route::Ask),
    ("/talk", Route::Talk),
    ("/settings", Route::Settings),
    ("/about", Route::About),
    ("/gallery", Route::Gallery),
];

const MOVEMENT: &str = "/learn/movement/";

const CARD: &str = "/learn/ask/";

const BREAK: &str = "/break/";

const ADD_TO_OWN: &str = "/my-routines/add/";

impl Route {
    /// The page at an address; a slash at its end makes no difference.
    #[must_use]
    pub fn at(path: &str) -> Self {
        let path = path.trim_end_matches('/');
        if let Some(id) = path.strip_prefix(MOVEMENT) {
            return Self::Movement(id.to_owned());
        }
        if let Some(id) = path.strip_prefix(CARD) {
            return Self::Card(id.to_owned());
        }
        if let Some(id) = path.strip_prefix(BREAK) {
            return Self::Break(Some(id.to_owned()));
        }
        if let Some(id) = path.strip_prefix(ADD_TO_OWN) {
            return Self::OwnRoutines(Some(id.to_owned()));
        }
        let wanted = if path.is_empty() { "/" } else { path };
        let found = PLAIN.into_iter().find(|(at, _)| *at == wanted);
        found.map_or(Self::NotFound, |(_, route)| route)
    }

    /// The address of the page.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Movement(id) => return format!("{MOVEMENT}{id}"),
            Self::Card(id) => return format!("{CARD}{id}"),
            Self::Break(Some(id)) => return format!("{BREAK}{id}"),
            Self::OwnRoutines(Some(id)) => return format!("{ADD_TO_OWN}{id}"),
            _ => {}
        }
        PLAIN.iter().find(|(_, route)| route == self).map_or("/", |(path, _)| path).to_owned()
    }

    /// What the browser's tab says before the app's name.
    #[must_use]
    pub fn title(&self) -> Key {
        match self {
            Self::Relief => key!("title-relief"),
            Self::Welcome => key!("title-welcome"),
            Self::Check => key!("title-check"),
            Self::HelpNow => key!("title-help-now"),
            Self::TodayNot => key!("title-today-not"),
            Self::ForYou => key!("title-for-you"),
            Self::Session => key!("title-session"),
            Self::Occasions => key!("title-occasions"),
            Self::OwnRoutines(_) => key!("title-own-routines"),
            Self::Break(_) => key!("title-break"),
            Self::Breaks => key!("title-breaks"),
            Self::After => key!("title-after"),
            Self::History => key!("title-history"),
            Self::Programme => key!("title-programme"),
            Self::Progress => key!("title-progress"),
            Self::NeckCheck => key!("title-neck-check"),
            Self::Posture => key!("title-posture"),
            Self::SeeSomeone => key!("title-see-someone"),
            Self::Report => key!("title-report"),
            Self::Habit => key!("title-habit"),
            Self::Helps => key!("title-helps"),
            Self::Library | Self::Movement(_) => key!("title-library"),
            Self::Risks => key!("title-risks"),
            Self::Joint => key!("title-joint"),
            Self::SetUp => key!("title-set-up"),
            Self::SetUpDesk => key!("title-set-up-desk"),
            Self::SetUpPicture => key!("title-set-up-picture"),
            Self::SetUpCar => key!("title-set-up-car"),
            Self::SetUpPhone => key!("title-set-up-phone"),
            Self::SetUpPillow => key!("title-set-up-pillow"),
            Self::SetUpLifting => key!("title-set-up-lifting"),
            Self::SetUpTask => key!("title-set-up-task"),
            Self::Ask | Self::Card(_) => key!("title-ask"),
            Self::Talk => key!("title-talk"),
            Self::Settings => key!("title-settings"),
            Self::About => key!("title-about"),
            Self::Gallery => key!("title-gallery"),
            Self::NotFound => key!("title-not-found"),
        }
    }

    /// The tab under which the page stands; `None` for those of no tab.
    #[must_use]
    pub fn tab(&self) -> Option<Tab> {
        match self {
            Self::Relief | Self::ForYou | Self::Occasions | Self::OwnRoutines(_) | Self::After => {
                Some(Tab::Relief)
            }
            Self::History
            | Self::Breaks
            | Self::Helps
            | Self::Programme
            | Self::Progress
            | Self::SeeSomeone
            | Self::Report => Some(Tab::Today),
            Self::Library | Self::Movement(_) | Self::Risks | Self::Joint | Self::Ask | Self::Card(_) => {
                Some(Tab::Learn)
            }

            Self::SetUp
            | Self::SetUpDesk
            | Self::SetUpPicture
            | Self::SetUpCar
            | Self::SetUpPhone
            | Self::SetUpPillow
            | Self::SetUpLifting
            | Self::SetUpTask
            | Self::Posture => Some(Tab::SetUp),
            Self::Habit => Some(Tab::Habit),
            _ => None,
        }
    }

    /// Whether the page stands alone, without tabs: one thing at a time.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        matches!(
            self,
            Self::Welcome
                | Self::Check
                | Self::HelpNow
                | Self::TodayNot
                | Self::Session
                | Self::Break(_)
                | Self::NeckCheck
                | Self::Talk
                | Self::Gallery
        )
    }
}

/// A part of the app that is always one tap away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Relief now.
    Relief,
    /// What was done.
    Today,
    /// Cracking, and not cracking.
    Habit,
    /// Movements and risks.
    Learn,
    /// Desk, car, bed and the rest.
    SetUp,
}

impl Tab {
    /// All tabs in their order.
    pub const ALL: [Self; 5] = [Self::Relief, Self::Today, Self::Habit, Self::Learn, Self::SetUp];

    /// The page that the tab opens.
    #[must_use]
    pub fn route(self) -> Route {
        match self {
            Self::Relief => Route::Relief,
            Self::Today => Route::History,
            Self::Habit => Route::Habit,
            Self::Learn => Route::Library,
            Self::SetUp => Route::SetUp,
        }
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> Key {
        match self {
            Self::Relief => key!("tab-relief"),
            Self::Today => key!("tab-today"),
            Self::Habit => key!("tab-habit"),
            Self::Learn => key!("tab-learn"),
            Self::SetUp => key!("tab-set-up"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_back_to_its_page() {
        for (path, route) in PLAIN {
            assert_eq!(route.path(), path);
            assert_eq!(Route::at(path), route);
        }
        let card = Route::Card("is-it-bad".to_owned());
        assert_eq!(Route::at(&card.path()), card);
        let guided = Route::Break(Some("00c0ffee00c0ffee-7".to_owned()));
        assert_eq!(Route::at(&guided.path()), guided);
        let adding = Route::OwnRoutines(Some("cat-cow".to_owned()));
        assert_eq!(Route::at(&adding.path()), adding);
    }

    #[test]
    fn an_address_is_read_leniently_and_an_unknown_one_is_said() {
        assert_eq!(Route::at("/learn/"), Route::Library);
        assert_eq!(Route::at("/learn/movement/neck-turn"), Route::Movement("neck-turn".into()));
        assert_eq!(Route::at("/nowhere"), Route::NotFound);
    }

    #[test]
    fn every_tab_opens_a_page_of_its_own() {
        for tab in Tab::ALL {
            assert_eq!(tab.route().tab(), Some(tab));
        }
    }
}
